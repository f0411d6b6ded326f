import { useTranslations } from 'next-intl'
import { AcceptButton } from '@/components/session/accept-button'
import { JoinForm } from '@/components/session/join-form'
import styles from '@/components/session/session.module.css'
import { SignOutButton } from '@/components/session/sign-out-button'
import { ButtonLink } from '@/components/ui/button-link'
import { Notice } from '@/components/ui/notice'
import type { Role } from '@/core/model/actor'
import { autonymOf, type Locale } from '@/core/model/locale'

interface InvitationProps {
  readonly invitation: {
    readonly email: string
    readonly role: Role
    readonly locale: Locale | null
    readonly way: 'accept' | 'make-account' | 'sign-in' | 'sign-out'
  }
  readonly secret: string
  readonly interfaceLocale: string
}

/** What is offered to whom, and the way to take it up. */
export function Invitation({ invitation, secret, interfaceLocale }: InvitationProps) {
  const t = useTranslations('session.join')
  const { email, role, locale } = invitation
  const language = locale === null ? '' : autonymOf(locale)
  return (
    <>
      <p>{t.rich('offer', { role, language, lang: (text) => <span lang={locale ?? undefined}>{text}</span> })}</p>
      <p className={styles.aside}>{t('forEmail', { email })}</p>
      <Way way={invitation.way} email={email} secret={secret} interfaceLocale={interfaceLocale} />
    </>
  )
}

interface WayProps {
  readonly way: InvitationProps['invitation']['way']
  readonly email: string
  readonly secret: string
  readonly interfaceLocale: string
}

function Way({ way, email, secret, interfaceLocale }: WayProps) {
  const t = useTranslations('session.join')
  const here = `/${interfaceLocale}/join?secret=${encodeURIComponent(secret)}`
  const next = `/${interfaceLocale}/work`
  if (way === 'make-account') return <JoinForm secret={secret} email={email} next={next} />
  if (way === 'accept') return <AcceptButton secret={secret} next={next} />
  if (way === 'sign-out') {
    return (
      <Notice tone="warning" actions={<SignOutButton next={here}>{t('signOut')}</SignOutButton>}>
        {t('someoneElse')}
      </Notice>
    )
  }
  const signIn = `/sign-in?next=${encodeURIComponent(here)}`
  return (
    <Notice
      actions={
        <ButtonLink href={signIn} variant="primary">
          {t('signIn')}
        </ButtonLink>
      }
    >
      {t('hasAccount')}
    </Notice>
  )
}
