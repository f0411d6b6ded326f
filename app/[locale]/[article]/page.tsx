import type { Metadata } from 'next'
import { describeArticle } from '@/app/[locale]/[article]/describe-article'
import { readArticle, readBeside } from '@/app/[locale]/[article]/read-article'
import { type ReaderRequest, readRequest } from '@/app/[locale]/[article]/reader-request'
import { StructuredData } from '@/app/[locale]/[article]/structured-data'
import { ArticleView } from '@/components/reader/article-view'
import { LanguageBar } from '@/components/reader/language-bar'
import { ScriptFonts } from '@/components/shell/fonts/script-fonts'
import { Shell } from '@/components/shell/shell'

export async function generateMetadata(request: ReaderRequest): Promise<Metadata> {
  const address = await readRequest(request)
  return describeArticle(await readArticle(address), address)
}

/** A published article in the language of the address; another language may stand beside it. */
export default async function ReaderPage(request: ReaderRequest) {
  const address = await readRequest(request)
  const article = await readArticle(address)
  const beside = await readBeside(address, article)
  const layout = address.layout ?? 'paragraphs'
  return (
    <>
      <ScriptFonts locales={[article.locale, article.sourceLocale, beside?.locale ?? article.locale]} />
      <StructuredData article={article} />
      <LanguageBar
        key={`${article.locale} ${beside?.locale} ${layout}`}
        address={{ ...address, beside: beside?.locale, layout }}
        languages={article.languages}
      />
      <Shell width="page">
        <ArticleView article={article} beside={beside} layout={layout} />
      </Shell>
    </>
  )
}
