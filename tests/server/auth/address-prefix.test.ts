import { describe, expect, it } from 'vitest'
import { addressPrefix } from '@/server/auth/address-prefix'

describe('the network of an address', () => {
  it.each([
    ['203.0.113.7', '203.0.113'],
    ['::ffff:203.0.113.7', '203.0.113'],
    ['2001:db8:0:1:aaaa::1', '2001:db8:0:1'],
    ['2001:0DB8::1', '2001:db8:0:0'],
    ['2001:db8::', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['64:ff9b::203.0.113.7', '64:ff9b:0:0'],
    ['1:2:3:4:5:6:203.0.113.7', '1:2:3:4'],
    [undefined, 'unknown'],
    ['', 'unknown'],
    ['evil', 'unknown'],
    ['203.0.113.7.8', 'unknown'],
  ])('%j is in %j', (address, prefix) => {
    expect(addressPrefix(address)).toBe(prefix)
  })

  it('AUTH-04 is the same for two hosts of one network and differs for two networks', () => {
    expect(addressPrefix('203.0.113.7')).toBe(addressPrefix('203.0.113.250'))
    expect(addressPrefix('203.0.113.7')).not.toBe(addressPrefix('203.0.114.7'))
    expect(addressPrefix('2001:db8:0:1::7')).toBe(addressPrefix('2001:db8:0:1:ffff::9'))
    expect(addressPrefix('2001:db8:0:1::7')).not.toBe(addressPrefix('2001:db8:0:2::7'))
  })
})
