/** Whose a thing is: of who owns the database, or of another role by its name. */
function ownerOf(column: string): string {
  return `case when ${column} = here.owner then 'owner' else pg_get_userbyid(${column})::text end`;
}

const HERE = `
  here as (select oid as schema, nspowner as owner, nspacl as acl from pg_namespace where nspname = 'kapstok')`;

/** A function by its name and what it takes. */
const CALLED = `concat(f.proname, '(', pg_get_function_identity_arguments(f.oid), ')')`;

/**
 * What stands in the schema, and what it says. An index that makes nothing unique guards nothing: who runs the
 * installation may add some. That a column holds something is said by the column; PostgreSQL 18 says it twice.
 */
export const DEFINED = `
  with ${HERE},
  there as (select c.* from here join pg_class c on c.relnamespace = here.schema and c.relkind not in ('i', 'I', 't', 'c'))
  select 'relation' as kind, c.relname::text as name, concat_ws(' ', c.relkind, 'of', ${ownerOf('c.relowner')},
    'row security', c.relrowsecurity, 'forced', c.relforcerowsecurity) as says
  from here cross join there c
  union all
  select 'column', concat(c.relname, '.', a.attname), concat_ws(' ', format_type(a.atttypid, a.atttypmod),
    case when a.attnotnull then 'not null' end, a.attgenerated, a.attidentity, pg_get_expr(d.adbin, d.adrelid))
  from there c
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
  union all
  select 'constraint', concat(c.relname, '.', o.conname), concat_ws(' ', pg_get_constraintdef(o.oid),
    case when not o.convalidated then 'not valid' end,
    case when exists (select from pg_trigger t where t.tgconstraint = o.oid and t.tgenabled <> 'O') then 'disabled' end)
  from there c join pg_constraint o on o.conrelid = c.oid and o.contype <> 'n'
  union all
  select 'index', n.relname::text, pg_get_indexdef(i.indexrelid)
  from there c join pg_index i on i.indrelid = c.oid and i.indisunique join pg_class n on n.oid = i.indexrelid
  union all
  select 'trigger', concat(c.relname, '.', t.tgname),
    concat_ws(' ', pg_get_triggerdef(t.oid), case when t.tgenabled <> 'O' then 'disabled' end)
  from there c join pg_trigger t on t.tgrelid = c.oid and not t.tgisinternal
  union all
  select 'rule', concat(c.relname, '.', r.rulename), pg_get_ruledef(r.oid)
  from there c join pg_rewrite r on r.ev_class = c.oid
  union all
  select 'policy', concat(c.relname, '.', p.polname), concat_ws(' ', p.polcmd,
    case when p.polpermissive then 'permissive' else 'restrictive' end, 'to', (
      select string_agg(case when r.oid = 0 then 'public' else pg_get_userbyid(r.oid)::text end, ', ' order by 1)
      from unnest(p.polroles) r(oid)
    ), 'using', pg_get_expr(p.polqual, p.polrelid), 'check', pg_get_expr(p.polwithcheck, p.polrelid))
  from there c join pg_policy p on p.polrelid = c.oid
  union all
  select 'function', ${CALLED}, concat_ws(' ', 'of', ${ownerOf('f.proowner')}, pg_get_functiondef(f.oid))
  from here join pg_proc f on f.pronamespace = here.schema and f.prokind in ('f', 'p')`;

/**
 * Who may do what. A right is a line of its own, so that one more or less is told as such; those of the owner, whom no
 * right holds back, are left out. Nothing granted is what PostgreSQL grants by itself. What is granted beforehand on what is
 * still to be made (`alter default privileges`) guards the tables of a later step: in this schema, or by its owner anywhere.
 */
export const GRANTED = `
  with ${HERE},
  given as (
    select here.owner, concat('schema kapstok') as of, acl.* from here, aclexplode(coalesce(here.acl, acldefault('n', here.owner))) acl
    union all
    select c.relowner, concat('table ', c.relname), acl.*
    from here join pg_class c on c.relnamespace = here.schema and c.relkind in ('r', 'p', 'v', 'm', 'f'),
      aclexplode(coalesce(c.relacl, acldefault('r', c.relowner))) acl
    union all
    select c.relowner, concat('column ', c.relname, '.', a.attname), acl.*
    from here join pg_class c on c.relnamespace = here.schema
    join pg_attribute a on a.attrelid = c.oid and not a.attisdropped,
      aclexplode(a.attacl) acl
    union all
    select f.proowner, concat('function ', ${CALLED}), acl.*
    from here join pg_proc f on f.pronamespace = here.schema,
      aclexplode(coalesce(f.proacl, acldefault('f', f.proowner))) acl
  )
  select 'schema' as kind, 'kapstok' as name, 'there' as says from here
  union all
  select distinct 'default', concat_ws(' ', lower(privilege_type), 'on', case d.defaclobjtype
      when 'r' then 'tables' when 'S' then 'sequences' when 'f' then 'functions' when 'T' then 'types' when 'n' then 'schemas'
      else d.defaclobjtype::text end,
    case when d.defaclnamespace = 0 then 'anywhere' else 'in kapstok' end, 'by', ${ownerOf('d.defaclrole')}, 'to',
    case when grantee = 0 then 'public' else pg_get_userbyid(grantee)::text end,
    case when is_grantable then 'with grant option' end), 'granted'
  from here join pg_default_acl d on d.defaclnamespace = here.schema or (d.defaclnamespace = 0 and d.defaclrole = here.owner),
    aclexplode(d.defaclacl) acl
  where grantee <> d.defaclrole and not exists (
    select from aclexplode(acldefault(case d.defaclobjtype when 'S' then 's' else d.defaclobjtype end, d.defaclrole)) usual
    where usual.grantee = acl.grantee and usual.privilege_type = acl.privilege_type
      and usual.is_grantable = acl.is_grantable)
  union all
  select distinct 'grant', concat_ws(' ', lower(privilege_type), 'on', of, 'to',
    case when grantee = 0 then 'public' else pg_get_userbyid(grantee)::text end,
    case when is_grantable then 'with grant option' end), 'granted'
  from given where grantee <> owner
  union all
  select 'role', r.rolname::text, concat_ws(' ',
    case when r.rolsuper then 'superuser' end, case when r.rolbypassrls then 'bypassrls' end,
    case when r.rolcanlogin then 'login' end, case when r.rolcreaterole then 'createrole' end,
    case when r.rolcreatedb then 'createdb' end, case when r.rolreplication then 'replication' end,
    (select 'member of ' || string_agg(g.rolname, ', ' order by g.rolname collate "C")
      from pg_auth_members m join pg_roles g on g.oid = m.roleid where m.member = r.oid))
  from pg_roles r where r.rolname in ('kapstok_app', 'kapstok_none', 'kapstok_keeper')`;
