-- What the database itself holds to, even if the code above it were wrong:
-- closed vocabularies, append-only chained history, contiguous revisions, no approval without an audit row.

ALTER TABLE "project" ADD CONSTRAINT "project_visibility_known" CHECK ("visibility" IN ('public', 'private'));
ALTER TABLE "project_locale" ADD CONSTRAINT "project_locale_policy_known" CHECK ("policy" IN ('four-eyes', 'self-approval'));
ALTER TABLE "member" ADD CONSTRAINT "member_role_known" CHECK ("role" IN ('translator', 'reviewer', 'coordinator'));
ALTER TABLE "member" ADD CONSTRAINT "member_locale_fits_role" CHECK (("role" = 'coordinator') = ("locale" = ''));
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_kind_known" CHECK ("kind" IN ('set-up', 'member'));
ALTER TABLE "version" ADD CONSTRAINT "version_publication_known" CHECK ("publication" IN ('draft', 'published'));
ALTER TABLE "unit" ADD CONSTRAINT "unit_state_known" CHECK ("state" IN ('initial', 'translated', 'reviewed', 'final', 'rejected'));
ALTER TABLE "unit" ADD CONSTRAINT "unit_revision_not_negative" CHECK ("revision" >= 0);
ALTER TABLE "unit_revision" ADD CONSTRAINT "unit_revision_positive" CHECK ("revision" >= 1);
ALTER TABLE "unit_revision" ADD CONSTRAINT "unit_revision_state_known" CHECK ("state" IN ('initial', 'translated', 'reviewed', 'final', 'rejected'));
ALTER TABLE "unit_revision" ADD CONSTRAINT "unit_revision_kind_known" CHECK ("kind" IN ('edit', 'approve', 'correct', 'reject', 'restore', 'import'));
ALTER TABLE "segment" ADD CONSTRAINT "segment_text_length" CHECK (char_length("text") <= 100000);
ALTER TABLE "unit" ADD CONSTRAINT "unit_text_length" CHECK (char_length("text") <= 100000);

-- E-mail addresses are stored trimmed and in lower case; one person cannot have two accounts by case.
ALTER TABLE "user" ADD CONSTRAINT "user_email_lower" CHECK ("email" = lower(btrim("email")));

-- ── Append-only ──

CREATE FUNCTION hexapla_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE TRIGGER unit_revision_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "unit_revision"
  FOR EACH STATEMENT EXECUTE FUNCTION hexapla_refuse_change();
CREATE TRIGGER audit_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_event"
  FOR EACH STATEMENT EXECUTE FUNCTION hexapla_refuse_change();

-- ── Hash chains: per unit, and per audited subject ──

CREATE FUNCTION hexapla_unit_revision_hash(r "unit_revision") RETURNS text LANGUAGE sql STABLE AS $$
  SELECT encode(sha256(convert_to(jsonb_build_array(
    r.previous_hash, r.unit_id, r.revision, r.operation_id, r.kind, r.content, r.text, r.state, r.source_hash, r.reason,
    r.author_id, r.actor_id, extract(epoch FROM r.created_at))::text, 'UTF8')), 'hex')
$$;

CREATE FUNCTION hexapla_chain_unit_revision() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE before_hash text;
BEGIN
  IF NEW.revision = 1 THEN
    before_hash := '';
  ELSE
    SELECT hash INTO before_hash FROM "unit_revision" WHERE unit_id = NEW.unit_id AND revision = NEW.revision - 1;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'revision % of unit % has no predecessor', NEW.revision, NEW.unit_id USING ERRCODE = 'integrity_constraint_violation';
    END IF;
  END IF;
  NEW.previous_hash := before_hash;
  NEW.hash := hexapla_unit_revision_hash(NEW);
  RETURN NEW;
END $$;
CREATE TRIGGER unit_revision_chain BEFORE INSERT ON "unit_revision"
  FOR EACH ROW EXECUTE FUNCTION hexapla_chain_unit_revision();

CREATE FUNCTION hexapla_audit_event_hash(e "audit_event") RETURNS text LANGUAGE sql STABLE AS $$
  SELECT encode(sha256(convert_to(jsonb_build_array(
    e.previous_hash, e.actor_id, e.action, e.subject_type, e.subject_id, e.project_id, e.values,
    extract(epoch FROM e.at))::text, 'UTF8')), 'hex')
$$;

CREATE FUNCTION hexapla_chain_audit_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- The number is taken under the lock, so that the order of ids is the order of the chain.
  PERFORM pg_advisory_xact_lock(hashtextextended(NEW.subject_type || ':' || NEW.subject_id, 0));
  NEW.id := nextval(pg_get_serial_sequence('audit_event', 'id'));
  SELECT hash INTO NEW.previous_hash FROM "audit_event"
    WHERE subject_type = NEW.subject_type AND subject_id = NEW.subject_id ORDER BY id DESC LIMIT 1;
  NEW.previous_hash := coalesce(NEW.previous_hash, '');
  NEW.hash := hexapla_audit_event_hash(NEW);
  RETURN NEW;
END $$;
CREATE TRIGGER audit_event_chain BEFORE INSERT ON "audit_event"
  FOR EACH ROW EXECUTE FUNCTION hexapla_chain_audit_event();

-- ── Units ──

CREATE FUNCTION hexapla_guard_unit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.revision NOT IN (OLD.revision, OLD.revision + 1) THEN
    RAISE EXCEPTION 'unit % went from revision % to %', OLD.id, OLD.revision, NEW.revision USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW.revision = OLD.revision AND (NEW.text, NEW.content, NEW.state, NEW.reason) IS DISTINCT FROM (OLD.text, OLD.content, OLD.state, OLD.reason) THEN
    RAISE EXCEPTION 'unit % changed without a new revision', OLD.id USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER unit_guard BEFORE UPDATE ON "unit" FOR EACH ROW EXECUTE FUNCTION hexapla_guard_unit();

CREATE FUNCTION hexapla_require_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM "unit_revision" r WHERE r.unit_id = NEW.id AND r.revision = NEW.revision
                   AND r.text = NEW.text AND r.state = NEW.state) THEN
    RAISE EXCEPTION 'revision % of unit % has no history row', NEW.revision, NEW.id USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW.state IN ('reviewed', 'final') AND NOT EXISTS (
    SELECT FROM "audit_event" e WHERE e.subject_type = 'unit' AND e.subject_id = NEW.id::text
      AND (e.values ->> 'revision')::int = NEW.revision) THEN
    RAISE EXCEPTION 'unit % was approved without an audit row', NEW.id USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER unit_has_history AFTER INSERT OR UPDATE ON "unit"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.revision > 0) EXECUTE FUNCTION hexapla_require_history();

-- ── The role the running application takes: no DDL, no change of history ──
-- A database user that may not create roles keeps working; the triggers above still stand.

DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'hexapla_app') THEN
    CREATE ROLE hexapla_app NOLOGIN;
  END IF;
EXCEPTION
  WHEN insufficient_privilege THEN RAISE NOTICE 'hexapla_app was not created: this database user may not create roles';
  WHEN duplicate_object OR unique_violation THEN NULL;
END $$;

DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'hexapla_app') THEN RETURN; END IF;
  BEGIN
    EXECUTE format('GRANT hexapla_app TO %I', current_user);
  EXCEPTION WHEN insufficient_privilege OR invalid_grant_operation THEN NULL;
  END;
  GRANT USAGE ON SCHEMA public TO hexapla_app;
  GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO hexapla_app;
  GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO hexapla_app;
  ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO hexapla_app;
  ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO hexapla_app;
  REVOKE UPDATE, DELETE, TRUNCATE ON "unit_revision", "audit_event" FROM hexapla_app;
  IF to_regclass('public._prisma_migrations') IS NOT NULL THEN
    REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON "_prisma_migrations" FROM hexapla_app;
  END IF;
END $$;
