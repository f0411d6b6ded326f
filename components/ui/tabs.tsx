'use client'

import {
  Tab as AriaTab,
  TabList as AriaTabList,
  type TabListProps as AriaTabListProps,
  TabPanel as AriaTabPanel,
  type TabPanelProps as AriaTabPanelProps,
  type TabProps as AriaTabProps,
  Tabs as AriaTabs,
  type TabsProps as AriaTabsProps,
} from 'react-aria-components/Tabs'
import styles from '@/components/ui/tabs.module.css'

export function Tabs(props: Omit<AriaTabsProps, 'className'>) {
  return <AriaTabs {...props} className={styles.tabs} />
}

/** Needs an `aria-label`. */
export function TabList(props: Omit<AriaTabListProps<object>, 'className'>) {
  return <AriaTabList {...props} className={styles.list} />
}

export function Tab(props: Omit<AriaTabProps, 'className'>) {
  return <AriaTab {...props} className={styles.tab} />
}

export function TabPanel(props: Omit<AriaTabPanelProps, 'className'>) {
  return <AriaTabPanel {...props} className={styles.panel} />
}
