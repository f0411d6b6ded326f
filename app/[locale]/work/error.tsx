'use client'

export { BrokenWorkPage as default } from '@/components/workbench/broken-work-page'
