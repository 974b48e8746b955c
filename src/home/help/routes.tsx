import { Hono } from 'hono'
import { holds, servesPeople } from '#accounts/index.ts'
import { allCommunities, type Community, communityBySlug, communityPaths } from '#communities/index.ts'
import type { Domain } from '#kit/domain.ts'
import { type Env, found } from '#kit/http.ts'
import { show } from '#kit/show.ts'
import type { View } from '#kit/view.ts'
import { notificationPaths } from '#notifications/index.ts'
import { housePaths } from '../house-paths.ts'
import { paths } from '../paths.ts'
import { HelpPage } from './help.tsx'
import { MapPage, type MapPart } from './map.tsx'
import { PrivacyPage } from './privacy.tsx'

export const helpRoutes = new Hono<Env>()

  .get(housePaths.help.pattern, async (c) => {
    const offices = (await allCommunities(c.var.db)).map(({ slug, name, address, email, phone }) => ({
      slug,
      name,
      address,
      email,
      phone,
    }))
    return show(c, HelpPage, { offices })
  })

  .get(housePaths.privacy.pattern, async (c) => {
    const controllers = (await allCommunities(c.var.db)).map(controllerOf)
    return show(c, PrivacyPage, { controllers, slices: c.var.domains.map(({ name }) => name) })
  })

  .get(housePaths.communityPrivacy.pattern, async (c) => {
    const community = found(await communityBySlug(c.var.db, c.req.param('community')))
    return show(c, PrivacyPage, {
      controllers: [controllerOf(community)],
      slices: c.var.domains.map(({ name }) => name),
    })
  })

  .get(housePaths.map.pattern, async (c) => {
    const { db, view, domains } = c.var
    const communities = await allCommunities(db)
    const parts = [house(view), own(view), ...communities.map((community) => townOf(community, view, domains))]
    return show(c, MapPage, { parts: parts.filter((part): part is MapPart => part !== null) })
  })

const controllerOf = ({ name, address, email, phone }: Community) => ({ name, address, email, phone })

function house({ t, demo }: View): MapPart {
  const pages = [
    { label: t('kit.frame.network'), href: communityPaths.network.href() },
    { label: t('home.search.title'), href: paths.search.href() },
    { label: t('home.help.title'), href: housePaths.help.href() },
    { label: t('home.a11y.title'), href: housePaths.statement.href() },
    { label: t('home.privacy.title'), href: housePaths.privacy.href() },
    { label: t('home.map.openapi'), href: housePaths.openapi.href() },
  ]
  const trial = [
    { label: t('home.demo.title'), href: paths.demo.href() },
    { label: t('home.outbox.title'), href: paths.outbox.href() },
    { label: t('home.gallery.title'), href: paths.gallery.href() },
  ]
  return { title: t('kit.site'), href: paths.home.href(), links: demo ? [...pages, ...trial] : pages }
}

function own({ t, person }: View): MapPart | null {
  if (!person) return null
  const links = [
    { label: t('home.map.account'), href: '/konto' },
    { label: t('home.duties.title'), href: paths.duties.href() },
    { label: t('home.map.inbox'), href: notificationPaths.inbox.href() },
    { label: t('home.map.follows'), href: notificationPaths.follows.href() },
    { label: t('home.own-calendar.title'), href: housePaths.ownCalendar.href() },
  ]
  const operator = { label: t('home.map.post'), href: notificationPaths.post.href() }
  return { title: t('home.map.own'), links: holds(person, ['operator'], null) ? [...links, operator] : links }
}

function townOf(community: Community, view: View, domains: Domain[]): MapPart {
  const { t, person } = view
  const { id, slug, name, locative, armsFile: arms } = community
  const at = { community: slug }
  const menu = domains
    .flatMap((domain) => domain.menu?.({ id, slug, name, locative, arms }, t) ?? [])
    .sort((one, other) => one.order - other.order)
    .map(({ label, href }) => ({ label, href }))
  const rest = [
    { label: t('home.search.title'), href: paths.communitySearch.href(at) },
    { label: t('home.map.feed'), href: housePaths.feed.href(at) },
    { label: t('home.a11y.title'), href: housePaths.communityStatement.href(at) },
    { label: t('home.privacy.title'), href: housePaths.communityPrivacy.href(at) },
  ]
  const staff = { label: t('home.map.correspondence'), href: notificationPaths.correspondence.href(at) }
  const links = servesPeople(person, id) ? [...menu, ...rest, staff] : [...menu, ...rest]
  return { title: name, href: paths.community.href(at), links }
}
