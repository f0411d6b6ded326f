import { defineConfig } from 'prisma/config'

// No datasource here: the client connects through @prisma/adapter-pg, and data/migrate.ts applies the migrations.
export default defineConfig({ schema: 'prisma/schema.prisma' })
