CREATE TABLE IF NOT EXISTS "__EFMigrationsHistory" (
    "MigrationId" character varying(150) NOT NULL,
    "ProductVersion" character varying(32) NOT NULL,
    CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY ("MigrationId")
);

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261201021152_Initial') THEN
    CREATE TABLE change_counter (
        id integer NOT NULL,
        value bigint NOT NULL,
        CONSTRAINT pk_change_counter PRIMARY KEY (id)
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261201021152_Initial') THEN
    CREATE TABLE organizations (
        id uuid NOT NULL,
        name character varying(200) COLLATE "C" NOT NULL,
        legal_name character varying(200) COLLATE "C",
        abn character varying(11) COLLATE "C",
        ein character varying(10) COLLATE "C",
        address text COLLATE "C",
        version integer NOT NULL,
        created_at timestamp with time zone NOT NULL,
        updated_at timestamp with time zone NOT NULL,
        change_sequence bigint NOT NULL,
        CONSTRAINT pk_organizations PRIMARY KEY (id)
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261201021152_Initial') THEN
    CREATE TABLE secret_checks (
        label character varying(80) COLLATE "C" NOT NULL,
        check_value bytea NOT NULL,
        CONSTRAINT pk_secret_checks PRIMARY KEY (label)
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261201021152_Initial') THEN
    CREATE TABLE api_keys (
        id uuid NOT NULL,
        organization_id uuid NOT NULL,
        lineage_id uuid NOT NULL,
        public_id character varying(12) COLLATE "C" NOT NULL,
        name character varying(200) COLLATE "C" NOT NULL,
        shown_as character varying(32) COLLATE "C" NOT NULL,
        pepper_version character varying(16) COLLATE "C" NOT NULL,
        hash bytea NOT NULL,
        scope_list character varying(4000) COLLATE "C" NOT NULL,
        preset character varying(40) COLLATE "C",
        tier character varying(40) COLLATE "C" NOT NULL,
        limits character varying(2000) COLLATE "C" NOT NULL,
        rate_limit_group_id uuid,
        expires_at timestamp with time zone,
        revoked_at timestamp with time zone,
        rotated_from uuid,
        rotated_to uuid,
        last_used_at timestamp with time zone,
        exposed_at timestamp with time zone,
        exposure_recorded_at timestamp with time zone,
        expiry_noted timestamp with time zone,
        change_sequence bigint NOT NULL,
        version integer NOT NULL,
        created_at timestamp with time zone NOT NULL,
        updated_at timestamp with time zone NOT NULL,
        CONSTRAINT pk_api_keys PRIMARY KEY (organization_id, id),
        CONSTRAINT fk_api_keys_organization FOREIGN KEY (organization_id) REFERENCES organizations (id)
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261201021152_Initial') THEN
    CREATE TABLE audit_events (
        organization_id uuid NOT NULL,
        id uuid NOT NULL,
        sequence bigint NOT NULL,
        at timestamp with time zone NOT NULL,
        api_key_id uuid,
        action character varying(80) COLLATE "C" NOT NULL,
        resource character varying(40) COLLATE "C" NOT NULL,
        resource_id uuid NOT NULL,
        address character varying(64) COLLATE "C",
        details text COLLATE "C" NOT NULL,
        seal_version character varying(16) COLLATE "C" NOT NULL,
        seal bytea NOT NULL,
        CONSTRAINT pk_audit_events PRIMARY KEY (organization_id, id),
        CONSTRAINT fk_audit_events_organization FOREIGN KEY (organization_id) REFERENCES organizations (id)
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261201021152_Initial') THEN
    CREATE TABLE audit_heads (
        organization_id uuid NOT NULL,
        sequence bigint NOT NULL,
        seal bytea NOT NULL,
        head_seal_version character varying(16) COLLATE "C" NOT NULL,
        head_seal bytea NOT NULL,
        CONSTRAINT pk_audit_heads PRIMARY KEY (organization_id),
        CONSTRAINT fk_audit_heads_organization FOREIGN KEY (organization_id) REFERENCES organizations (id)
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261201021152_Initial') THEN
    CREATE TABLE cost_codes (
        id uuid NOT NULL,
        organization_id uuid NOT NULL,
        code character varying(64) COLLATE "C" NOT NULL,
        name character varying(200) COLLATE "C" NOT NULL,
        parent_id uuid,
        status character varying(40) COLLATE "C" NOT NULL,
        version integer NOT NULL,
        created_at timestamp with time zone NOT NULL,
        updated_at timestamp with time zone NOT NULL,
        CONSTRAINT pk_cost_codes PRIMARY KEY (organization_id, id),
        CONSTRAINT fk_cost_codes_cost_code FOREIGN KEY (organization_id, parent_id) REFERENCES cost_codes (organization_id, id),
        CONSTRAINT fk_cost_codes_organization FOREIGN KEY (organization_id) REFERENCES organizations (id)
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261201021152_Initial') THEN
    CREATE TABLE earning_codes (
        id uuid NOT NULL,
        organization_id uuid NOT NULL,
        code character varying(64) COLLATE "C" NOT NULL,
        name character varying(200) COLLATE "C" NOT NULL,
        kind character varying(40) COLLATE "C" NOT NULL,
        taxable boolean NOT NULL,
        superable boolean NOT NULL,
        fica boolean NOT NULL,
        in_regular_rate boolean NOT NULL,
        supplemental boolean NOT NULL,
        status character varying(40) COLLATE "C" NOT NULL,
        version integer NOT NULL,
        created_at timestamp with time zone NOT NULL,
        updated_at timestamp with time zone NOT NULL,
        CONSTRAINT pk_earning_codes PRIMARY KEY (organization_id, id),
        CONSTRAINT fk_earning_codes_organization FOREIGN KEY (organization_id) REFERENCES organizations (id)
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261201021152_Initial') THEN
    CREATE TABLE employees (
        id uuid NOT NULL,
        organization_id uuid NOT NULL,
        external_id character varying(128) COLLATE "C",
        first_name character varying(200) COLLATE "C" NOT NULL,
        last_name character varying(200) COLLATE "C" NOT NULL,
        email character varying(254) COLLATE "C" NOT NULL,
        email_normalized character varying(254) COLLATE "C" NOT NULL,
        search_text character varying(1000) COLLATE "C" NOT NULL,
        birth_date date,
        bank_account text COLLATE "C",
        tax text COLLATE "C",
        protected_tax_number character varying(400) COLLATE "C",
        super_fund text COLLATE "C",
        end_reason character varying(200) COLLATE "C",
        version integer NOT NULL,
        created_at timestamp with time zone NOT NULL,
        updated_at timestamp with time zone NOT NULL,
        CONSTRAINT pk_employees PRIMARY KEY (organization_id, id),
        CONSTRAINT fk_employees_organization FOREIGN KEY (organization_id) REFERENCES organizations (id)
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261201021152_Initial') THEN
    CREATE TABLE employment_types (
        id uuid NOT NULL,
        organization_id uuid NOT NULL,
        code character varying(64) COLLATE "C" NOT NULL,
        name character varying(200) COLLATE "C" NOT NULL,
        tax_treatment character varying(40) COLLATE "C" NOT NULL,
        version integer NOT NULL,
        created_at timestamp with time zone NOT NULL,
        updated_at timestamp with time zone NOT NULL,
        CONSTRAINT pk_employment_types PRIMARY KEY (organization_id, id),
        CONSTRAINT fk_employment_types_organization FOREIGN KEY (organization_id) REFERENCES organizations (id)
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261201021152_Initial') THEN
    CREATE TABLE idempotency_records (
        organization_id uuid NOT NULL,
        fingerprint bytea NOT NULL,
        id uuid NOT NULL,
        answer text COLLATE "C" NOT NULL,
        created_at timestamp with time zone NOT NULL,
        CONSTRAINT pk_idempotency_records PRIMARY KEY (organization_id, fingerprint),
        CONSTRAINT fk_idempotency_records_organization FOREIGN KEY (organization_id) REFERENCES organizations (id)
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261201021152_Initial') THEN
    CREATE TABLE pay_schedules (
        id uuid NOT NULL,
        organization_id uuid NOT NULL,
        code character varying(64) COLLATE "C" NOT NULL,
        name character varying(200) COLLATE "C" NOT NULL,
        frequency character varying(40) COLLATE "C" NOT NULL,
        anchor_date date NOT NULL,
        pay_date_offset_days integer NOT NULL,
        pay_date_adjustment character varying(40) COLLATE "C" NOT NULL,
        version integer NOT NULL,
        created_at timestamp with time zone NOT NULL,
        updated_at timestamp with time zone NOT NULL,
        CONSTRAINT pk_pay_schedules PRIMARY KEY (organization_id, id),
        CONSTRAINT fk_pay_schedules_organization FOREIGN KEY (organization_id) REFERENCES organizations (id)
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261201021152_Initial') THEN
    CREATE TABLE payroll_change_counters (
        organization_id uuid NOT NULL,
        value bigint NOT NULL,
        CONSTRAINT pk_payroll_change_counters PRIMARY KEY (organization_id),
        CONSTRAINT fk_payroll_change_counters_organization FOREIGN KEY (organization_id) REFERENCES organizations (id)
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261201021152_Initial') THEN
    CREATE TABLE payroll_changes (
        organization_id uuid NOT NULL,
        employee_id uuid NOT NULL,
        number bigint NOT NULL,
        changed_at timestamp with time zone NOT NULL,
        CONSTRAINT pk_payroll_changes PRIMARY KEY (organization_id, employee_id),
        CONSTRAINT fk_payroll_changes_organization FOREIGN KEY (organization_id) REFERENCES organizations (id)
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261201021152_Initial') THEN
    CREATE TABLE api_key_usage (
        organization_id uuid NOT NULL,
        api_key_id uuid NOT NULL,
        hour timestamp with time zone NOT NULL,
        class character varying(40) COLLATE "C" NOT NULL,
        ok bigint NOT NULL,
        client_errors bigint NOT NULL,
        unauthorized bigint NOT NULL,
        forbidden bigint NOT NULL,
        limited bigint NOT NULL,
        server_errors bigint NOT NULL,
        CONSTRAINT pk_api_key_usage PRIMARY KEY (organization_id, api_key_id, hour, class),
        CONSTRAINT fk_api_key_usage_api_key FOREIGN KEY (organization_id, api_key_id) REFERENCES api_keys (organization_id, id),
        CONSTRAINT fk_api_key_usage_organization FOREIGN KEY (organization_id) REFERENCES organizations (id)
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261201021152_Initial') THEN
    CREATE TABLE pay_rates (
        id uuid NOT NULL,
        organization_id uuid NOT NULL,
        name character varying(200) COLLATE "C" NOT NULL,
        external_id character varying(128) COLLATE "C",
        employee_id uuid,
        classification character varying(200) COLLATE "C",
        project character varying(200) COLLATE "C",
        employment_type_id uuid,
        unit character varying(40) COLLATE "C" NOT NULL,
        amount numeric(19,6) NOT NULL,
        hours_per_day numeric(19,2),
        effective_from date NOT NULL,
        effective_to date,
        last_used_on date,
        version integer NOT NULL,
        created_at timestamp with time zone NOT NULL,
        updated_at timestamp with time zone NOT NULL,
        CONSTRAINT pk_pay_rates PRIMARY KEY (organization_id, id),
        CONSTRAINT fk_pay_rates_employee FOREIGN KEY (organization_id, employee_id) REFERENCES employees (organization_id, id),
        CONSTRAINT fk_pay_rates_employment_type FOREIGN KEY (organization_id, employment_type_id) REFERENCES employment_types (organization_id, id),
        CONSTRAINT fk_pay_rates_organization FOREIGN KEY (organization_id) REFERENCES organizations (id)
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261201021152_Initial') THEN
    CREATE TABLE pay_groups (
        id uuid NOT NULL,
        organization_id uuid NOT NULL,
        code character varying(64) COLLATE "C" NOT NULL,
        name character varying(200) COLLATE "C" NOT NULL,
        pay_schedule_id uuid NOT NULL,
        jurisdiction character varying(40) COLLATE "C" NOT NULL,
        currency character varying(3) COLLATE "C" NOT NULL,
        time_zone character varying(64) COLLATE "C" NOT NULL,
        week_starts_on character varying(40) COLLATE "C" NOT NULL,
        salary_divisor character varying(40) COLLATE "C" NOT NULL,
        large_change_percent numeric(9,2) NOT NULL,
        version integer NOT NULL,
        created_at timestamp with time zone NOT NULL,
        updated_at timestamp with time zone NOT NULL,
        CONSTRAINT pk_pay_groups PRIMARY KEY (organization_id, id),
        CONSTRAINT fk_pay_groups_organization FOREIGN KEY (organization_id) REFERENCES organizations (id),
        CONSTRAINT fk_pay_groups_pay_schedule FOREIGN KEY (organization_id, pay_schedule_id) REFERENCES pay_schedules (organization_id, id)
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261201021152_Initial') THEN
    CREATE TABLE employments (
        id uuid NOT NULL,
        organization_id uuid NOT NULL,
        employee_id uuid NOT NULL,
        effective_from date NOT NULL,
        effective_to date,
        pay_group_id uuid NOT NULL,
        employment_type_id uuid NOT NULL,
        classification character varying(200) COLLATE "C",
        working_days_mask integer NOT NULL,
        CONSTRAINT pk_employments PRIMARY KEY (organization_id, id),
        CONSTRAINT fk_employments_employee FOREIGN KEY (organization_id, employee_id) REFERENCES employees (organization_id, id),
        CONSTRAINT fk_employments_employment_type FOREIGN KEY (organization_id, employment_type_id) REFERENCES employment_types (organization_id, id),
        CONSTRAINT fk_employments_organization FOREIGN KEY (organization_id) REFERENCES organizations (id),
        CONSTRAINT fk_employments_pay_group FOREIGN KEY (organization_id, pay_group_id) REFERENCES pay_groups (organization_id, id)
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261201021152_Initial') THEN
    CREATE TABLE holidays (
        id uuid NOT NULL,
        organization_id uuid NOT NULL,
        date date NOT NULL,
        name character varying(200) COLLATE "C" NOT NULL,
        pay_group_id uuid,
        holds_for uuid NOT NULL,
        version integer NOT NULL,
        created_at timestamp with time zone NOT NULL,
        updated_at timestamp with time zone NOT NULL,
        CONSTRAINT pk_holidays PRIMARY KEY (organization_id, id),
        CONSTRAINT fk_holidays_organization FOREIGN KEY (organization_id) REFERENCES organizations (id),
        CONSTRAINT fk_holidays_pay_group FOREIGN KEY (organization_id, pay_group_id) REFERENCES pay_groups (organization_id, id)
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261201021152_Initial') THEN
    CREATE TABLE pay_rules (
        id uuid NOT NULL,
        organization_id uuid NOT NULL,
        code character varying(64) COLLATE "C" NOT NULL,
        name character varying(200) COLLATE "C" NOT NULL,
        pay_group_id uuid,
        project character varying(200) COLLATE "C",
        scope character varying(220) COLLATE "C" NOT NULL,
        effective_from date NOT NULL,
        rules text COLLATE "C" NOT NULL,
        last_used_on date,
        version integer NOT NULL,
        created_at timestamp with time zone NOT NULL,
        updated_at timestamp with time zone NOT NULL,
        CONSTRAINT pk_pay_rules PRIMARY KEY (organization_id, id),
        CONSTRAINT fk_pay_rules_organization FOREIGN KEY (organization_id) REFERENCES organizations (id),
        CONSTRAINT fk_pay_rules_pay_group FOREIGN KEY (organization_id, pay_group_id) REFERENCES pay_groups (organization_id, id)
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261201021152_Initial') THEN
    CREATE TABLE pay_runs (
        id uuid NOT NULL,
        organization_id uuid NOT NULL,
        pay_group_id uuid NOT NULL,
        type character varying(40) COLLATE "C" NOT NULL,
        status character varying(40) COLLATE "C" NOT NULL,
        currency character varying(3) COLLATE "C" NOT NULL,
        jurisdiction character varying(40) COLLATE "C" NOT NULL,
        pay_period_start date NOT NULL,
        pay_period_end date NOT NULL,
        pay_date date NOT NULL,
        regular_period_start date,
        price_entries boolean NOT NULL,
        corrects_pay_run_id uuid,
        calculation_id uuid,
        run_to character varying(40) COLLATE "C",
        stopped text COLLATE "C",
        inputs_revision integer NOT NULL,
        inputs_changed_at timestamp with time zone,
        progress_done integer NOT NULL,
        progress_total integer NOT NULL,
        calculated_at_change bigint NOT NULL,
        exception_count integer NOT NULL,
        skipped_count integer NOT NULL,
        warning_count integer NOT NULL,
        calculated_by uuid,
        approved_by uuid,
        calculated_at timestamp with time zone,
        approved_at timestamp with time zone,
        submitted_at timestamp with time zone,
        paid_at timestamp with time zone,
        totals_employees integer NOT NULL,
        totals_deductions numeric(19,4) NOT NULL,
        totals_employer_contributions numeric(19,4) NOT NULL,
        totals_gross_pay numeric(19,4) NOT NULL,
        totals_net_pay numeric(19,4) NOT NULL,
        totals_reimbursements numeric(19,4) NOT NULL,
        totals_taxes numeric(19,4) NOT NULL,
        version integer NOT NULL,
        created_at timestamp with time zone NOT NULL,
        updated_at timestamp with time zone NOT NULL,
        CONSTRAINT pk_pay_runs PRIMARY KEY (organization_id, id),
        CONSTRAINT fk_pay_runs_organization FOREIGN KEY (organization_id) REFERENCES organizations (id),
        CONSTRAINT fk_pay_runs_pay_group FOREIGN KEY (organization_id, pay_group_id) REFERENCES pay_groups (organization_id, id),
        CONSTRAINT fk_pay_runs_pay_run FOREIGN KEY (organization_id, corrects_pay_run_id) REFERENCES pay_runs (organization_id, id)
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261201021152_Initial') THEN
    CREATE TABLE pay_run_chunks (
        organization_id uuid NOT NULL,
        pay_run_id uuid NOT NULL,
        calculation_id uuid NOT NULL,
        number integer NOT NULL,
        employee_ids bytea NOT NULL,
        is_scheduled boolean NOT NULL,
        is_done boolean NOT NULL,
        exception_count integer NOT NULL,
        skipped_count integer NOT NULL,
        warning_count integer NOT NULL,
        totals_employees integer NOT NULL,
        totals_deductions numeric(19,4) NOT NULL,
        totals_employer_contributions numeric(19,4) NOT NULL,
        totals_gross_pay numeric(19,4) NOT NULL,
        totals_net_pay numeric(19,4) NOT NULL,
        totals_reimbursements numeric(19,4) NOT NULL,
        totals_taxes numeric(19,4) NOT NULL,
        CONSTRAINT pk_pay_run_chunks PRIMARY KEY (organization_id, pay_run_id, calculation_id, number),
        CONSTRAINT fk_pay_run_chunks_organization FOREIGN KEY (organization_id) REFERENCES organizations (id),
        CONSTRAINT fk_pay_run_chunks_pay_run FOREIGN KEY (organization_id, pay_run_id) REFERENCES pay_runs (organization_id, id)
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261201021152_Initial') THEN
    CREATE TABLE pay_run_inputs (
        id uuid NOT NULL,
        organization_id uuid NOT NULL,
        pay_run_id uuid NOT NULL,
        employee_id uuid NOT NULL,
        given text COLLATE "C" NOT NULL,
        version integer NOT NULL,
        created_at timestamp with time zone NOT NULL,
        updated_at timestamp with time zone NOT NULL,
        CONSTRAINT pk_pay_run_inputs PRIMARY KEY (organization_id, id),
        CONSTRAINT fk_pay_run_inputs_employee FOREIGN KEY (organization_id, employee_id) REFERENCES employees (organization_id, id),
        CONSTRAINT fk_pay_run_inputs_organization FOREIGN KEY (organization_id) REFERENCES organizations (id),
        CONSTRAINT fk_pay_run_inputs_pay_run FOREIGN KEY (organization_id, pay_run_id) REFERENCES pay_runs (organization_id, id)
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261201021152_Initial') THEN
    CREATE TABLE pay_run_results (
        id uuid NOT NULL,
        organization_id uuid NOT NULL,
        pay_run_id uuid NOT NULL,
        employee_id uuid NOT NULL,
        outcome character varying(40) COLLATE "C" NOT NULL,
        code character varying(64) COLLATE "C",
        message character varying(1000) COLLATE "C",
        engine_version integer NOT NULL,
        format_version integer NOT NULL,
        input_hash bytea NOT NULL,
        result_hash bytea NOT NULL,
        inputs bytea NOT NULL,
        trace bytea NOT NULL,
        hours_worked numeric(19,2),
        employee_account_last4 character varying(4) COLLATE "C",
        employee_account_type character varying(40) COLLATE "C",
        employee_classification character varying(200) COLLATE "C",
        employee_employment_type character varying(64) COLLATE "C" NOT NULL,
        employee_external_id character varying(128) COLLATE "C",
        employee_first_name character varying(200) COLLATE "C" NOT NULL,
        employee_last_name character varying(200) COLLATE "C" NOT NULL,
        employee_routing_number character varying(40) COLLATE "C",
        totals_deductions numeric(19,4) NOT NULL,
        totals_employer_contributions numeric(19,4) NOT NULL,
        totals_gross_pay numeric(19,4) NOT NULL,
        totals_reimbursements numeric(19,4) NOT NULL,
        totals_taxes numeric(19,4) NOT NULL,
        year_to_date_deductions numeric(19,4) NOT NULL,
        year_to_date_employer_contributions numeric(19,4) NOT NULL,
        year_to_date_gross_pay numeric(19,4) NOT NULL,
        year_to_date_reimbursements numeric(19,4) NOT NULL,
        year_to_date_taxes numeric(19,4) NOT NULL,
        CONSTRAINT pk_pay_run_results PRIMARY KEY (organization_id, id),
        CONSTRAINT fk_pay_run_results_employee FOREIGN KEY (organization_id, employee_id) REFERENCES employees (organization_id, id),
        CONSTRAINT fk_pay_run_results_organization FOREIGN KEY (organization_id) REFERENCES organizations (id),
        CONSTRAINT fk_pay_run_results_pay_run FOREIGN KEY (organization_id, pay_run_id) REFERENCES pay_runs (organization_id, id)
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261201021152_Initial') THEN
    CREATE TABLE timesheet_entries (
        id uuid NOT NULL,
        organization_id uuid NOT NULL,
        external_id character varying(128) COLLATE "C",
        employee_id uuid NOT NULL,
        date date NOT NULL,
        start_minute integer,
        end_minute integer,
        breaks text COLLATE "C",
        break_minutes integer,
        minutes integer,
        starts_at timestamp with time zone,
        ends_at timestamp with time zone,
        shown text COLLATE "C",
        units numeric(19,6),
        classification character varying(200) COLLATE "C",
        cost_code_id uuid,
        project character varying(200) COLLATE "C",
        earning_code_id uuid,
        distance_km numeric(9,3),
        status character varying(40) COLLATE "C" NOT NULL,
        paid_in_pay_run_id uuid,
        version integer NOT NULL,
        created_at timestamp with time zone NOT NULL,
        updated_at timestamp with time zone NOT NULL,
        CONSTRAINT pk_timesheet_entries PRIMARY KEY (organization_id, id),
        CONSTRAINT fk_timesheet_entries_cost_code FOREIGN KEY (organization_id, cost_code_id) REFERENCES cost_codes (organization_id, id),
        CONSTRAINT fk_timesheet_entries_earning_code FOREIGN KEY (organization_id, earning_code_id) REFERENCES earning_codes (organization_id, id),
        CONSTRAINT fk_timesheet_entries_employee FOREIGN KEY (organization_id, employee_id) REFERENCES employees (organization_id, id),
        CONSTRAINT fk_timesheet_entries_organization FOREIGN KEY (organization_id) REFERENCES organizations (id),
        CONSTRAINT fk_timesheet_entries_pay_run FOREIGN KEY (organization_id, paid_in_pay_run_id) REFERENCES pay_runs (organization_id, id)
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261201021152_Initial') THEN
    CREATE TABLE pay_run_input_codes (
        organization_id uuid NOT NULL,
        pay_run_input_id uuid NOT NULL,
        earning_code_id uuid NOT NULL,
        CONSTRAINT pk_pay_run_input_codes PRIMARY KEY (organization_id, pay_run_input_id, earning_code_id),
        CONSTRAINT fk_pay_run_input_codes_earning_code FOREIGN KEY (organization_id, earning_code_id) REFERENCES earning_codes (organization_id, id),
        CONSTRAINT fk_pay_run_input_codes_organization FOREIGN KEY (organization_id) REFERENCES organizations (id),
        CONSTRAINT fk_pay_run_input_codes_pay_run_input FOREIGN KEY (organization_id, pay_run_input_id) REFERENCES pay_run_inputs (organization_id, id)
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261201021152_Initial') THEN
    CREATE TABLE pay_run_result_lines (
        organization_id uuid NOT NULL,
        pay_run_result_id uuid NOT NULL,
        number integer NOT NULL,
        kind character varying(40) COLLATE "C" NOT NULL,
        code character varying(64) COLLATE "C" NOT NULL,
        description character varying(200) COLLATE "C" NOT NULL,
        hours numeric(19,2),
        rate numeric(19,6),
        work_date date,
        minutes integer,
        multiplier numeric(19,6),
        classification character varying(200) COLLATE "C",
        cost_code character varying(64) COLLATE "C",
        project character varying(200) COLLATE "C",
        pay_rate_id uuid,
        pay_rule_id uuid,
        amount numeric(19,4) NOT NULL,
        year_to_date numeric(19,4) NOT NULL,
        CONSTRAINT pk_pay_run_result_lines PRIMARY KEY (organization_id, pay_run_result_id, number),
        CONSTRAINT fk_pay_run_result_lines_organization FOREIGN KEY (organization_id) REFERENCES organizations (id),
        CONSTRAINT fk_pay_run_result_lines_pay_run_result FOREIGN KEY (organization_id, pay_run_result_id) REFERENCES pay_run_results (organization_id, id)
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261201021152_Initial') THEN
    CREATE TABLE pay_run_result_warnings (
        organization_id uuid NOT NULL,
        pay_run_result_id uuid NOT NULL,
        number integer NOT NULL,
        code character varying(64) COLLATE "C" NOT NULL,
        message character varying(1000) COLLATE "C" NOT NULL,
        CONSTRAINT pk_pay_run_result_warnings PRIMARY KEY (organization_id, pay_run_result_id, number),
        CONSTRAINT fk_pay_run_result_warnings_organization FOREIGN KEY (organization_id) REFERENCES organizations (id),
        CONSTRAINT fk_pay_run_result_warnings_pay_run_result FOREIGN KEY (organization_id, pay_run_result_id) REFERENCES pay_run_results (organization_id, id)
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261201021152_Initial') THEN
    CREATE TABLE paystubs (
        id uuid NOT NULL,
        organization_id uuid NOT NULL,
        pay_run_id uuid NOT NULL,
        pay_run_result_id uuid NOT NULL,
        employee_id uuid NOT NULL,
        pay_date date NOT NULL,
        issued_at timestamp with time zone NOT NULL,
        CONSTRAINT pk_paystubs PRIMARY KEY (organization_id, id),
        CONSTRAINT fk_paystubs_employee FOREIGN KEY (organization_id, employee_id) REFERENCES employees (organization_id, id),
        CONSTRAINT fk_paystubs_organization FOREIGN KEY (organization_id) REFERENCES organizations (id),
        CONSTRAINT fk_paystubs_pay_run FOREIGN KEY (organization_id, pay_run_id) REFERENCES pay_runs (organization_id, id),
        CONSTRAINT fk_paystubs_pay_run_result FOREIGN KEY (organization_id, pay_run_result_id) REFERENCES pay_run_results (organization_id, id)
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261201021152_Initial') THEN
    INSERT INTO change_counter (id, value)
    VALUES (1, 0);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261201021152_Initial') THEN
    CREATE INDEX "IX_api_keys_change_sequence" ON api_keys (change_sequence);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261201021152_Initial') THEN
    CREATE INDEX "IX_api_keys_id" ON api_keys (id);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261201021152_Initial') THEN
    CREATE UNIQUE INDEX ux_api_keys_public_id ON api_keys (public_id);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261201021152_Initial') THEN
    CREATE UNIQUE INDEX "IX_audit_events_organization_id_sequence" ON audit_events (organization_id, sequence);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261201021152_Initial') THEN
    CREATE INDEX "IX_cost_codes_organization_id_parent_id" ON cost_codes (organization_id, parent_id);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261201021152_Initial') THEN
    CREATE UNIQUE INDEX ux_cost_codes_code ON cost_codes (organization_id, code);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261201021152_Initial') THEN
    CREATE UNIQUE INDEX ux_earning_codes_code ON earning_codes (organization_id, code);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261201021152_Initial') THEN
    CREATE UNIQUE INDEX ux_employees_email ON employees (organization_id, email_normalized);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261201021152_Initial') THEN
    CREATE UNIQUE INDEX ux_employees_external_id ON employees (organization_id, external_id);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261201021152_Initial') THEN
    CREATE UNIQUE INDEX ux_employment_types_code ON employment_types (organization_id, code);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261201021152_Initial') THEN
    CREATE INDEX "IX_employments_organization_id_employment_type_id" ON employments (organization_id, employment_type_id);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261201021152_Initial') THEN
    CREATE INDEX ix_employments_pay_group ON employments (organization_id, pay_group_id, effective_from);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261201021152_Initial') THEN
    CREATE UNIQUE INDEX ux_employments_effective_from ON employments (organization_id, employee_id, effective_from);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261201021152_Initial') THEN
    CREATE INDEX "IX_holidays_organization_id_pay_group_id" ON holidays (organization_id, pay_group_id);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261201021152_Initial') THEN
    CREATE UNIQUE INDEX ux_holidays_date ON holidays (organization_id, date, holds_for);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261201021152_Initial') THEN
    CREATE INDEX "IX_idempotency_records_created_at" ON idempotency_records (created_at);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261201021152_Initial') THEN
    CREATE INDEX "IX_organizations_change_sequence" ON organizations (change_sequence);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261201021152_Initial') THEN
    CREATE INDEX "IX_pay_groups_organization_id_pay_schedule_id" ON pay_groups (organization_id, pay_schedule_id);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261201021152_Initial') THEN
    CREATE UNIQUE INDEX ux_pay_groups_code ON pay_groups (organization_id, code);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261201021152_Initial') THEN
    CREATE INDEX ix_pay_rates_classification ON pay_rates (organization_id, classification, effective_from);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261201021152_Initial') THEN
    CREATE INDEX ix_pay_rates_employee ON pay_rates (organization_id, employee_id, effective_from);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261201021152_Initial') THEN
    CREATE INDEX "IX_pay_rates_organization_id_employment_type_id" ON pay_rates (organization_id, employment_type_id);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261201021152_Initial') THEN
    CREATE UNIQUE INDEX ux_pay_rates_external_id ON pay_rates (organization_id, external_id);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261201021152_Initial') THEN
    CREATE INDEX "IX_pay_rules_organization_id_pay_group_id" ON pay_rules (organization_id, pay_group_id);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261201021152_Initial') THEN
    CREATE UNIQUE INDEX ux_pay_rules_code ON pay_rules (organization_id, code, effective_from);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261201021152_Initial') THEN
    CREATE UNIQUE INDEX ux_pay_rules_scope ON pay_rules (organization_id, scope, effective_from);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261201021152_Initial') THEN
    CREATE INDEX "IX_pay_run_input_codes_organization_id_earning_code_id" ON pay_run_input_codes (organization_id, earning_code_id);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261201021152_Initial') THEN
    CREATE INDEX "IX_pay_run_inputs_organization_id_employee_id" ON pay_run_inputs (organization_id, employee_id);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261201021152_Initial') THEN
    CREATE UNIQUE INDEX ux_pay_run_inputs_employee ON pay_run_inputs (organization_id, pay_run_id, employee_id);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261201021152_Initial') THEN
    CREATE INDEX "IX_pay_run_results_organization_id_employee_id" ON pay_run_results (organization_id, employee_id);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261201021152_Initial') THEN
    CREATE UNIQUE INDEX ux_pay_run_results_employee ON pay_run_results (organization_id, pay_run_id, employee_id);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261201021152_Initial') THEN
    CREATE INDEX "IX_pay_runs_organization_id_corrects_pay_run_id" ON pay_runs (organization_id, corrects_pay_run_id);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261201021152_Initial') THEN
    CREATE UNIQUE INDEX ux_pay_runs_regular_period ON pay_runs (organization_id, pay_group_id, regular_period_start);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261201021152_Initial') THEN
    CREATE UNIQUE INDEX ux_pay_schedules_code ON pay_schedules (organization_id, code);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261201021152_Initial') THEN
    CREATE INDEX "IX_paystubs_organization_id_pay_run_result_id" ON paystubs (organization_id, pay_run_result_id);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261201021152_Initial') THEN
    CREATE INDEX ix_paystubs_pay_date ON paystubs (organization_id, employee_id, pay_date);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261201021152_Initial') THEN
    CREATE UNIQUE INDEX ux_paystubs_employee ON paystubs (organization_id, pay_run_id, employee_id);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261201021152_Initial') THEN
    CREATE INDEX ix_timesheet_entries_date ON timesheet_entries (organization_id, date);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261201021152_Initial') THEN
    CREATE INDEX ix_timesheet_entries_employee ON timesheet_entries (organization_id, employee_id, date);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261201021152_Initial') THEN
    CREATE INDEX "IX_timesheet_entries_organization_id_cost_code_id" ON timesheet_entries (organization_id, cost_code_id);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261201021152_Initial') THEN
    CREATE INDEX "IX_timesheet_entries_organization_id_earning_code_id" ON timesheet_entries (organization_id, earning_code_id);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261201021152_Initial') THEN
    CREATE INDEX "IX_timesheet_entries_organization_id_paid_in_pay_run_id" ON timesheet_entries (organization_id, paid_in_pay_run_id);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261201021152_Initial') THEN
    CREATE INDEX ix_timesheet_entries_unpaid ON timesheet_entries (organization_id, employee_id, date) WHERE paid_in_pay_run_id IS NULL;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261201021152_Initial') THEN
    CREATE UNIQUE INDEX ux_timesheet_entries_external_id ON timesheet_entries (organization_id, external_id);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261201021152_Initial') THEN
    INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
    VALUES ('20261201021152_Initial', '10.0.15');
    END IF;
END $EF$;
COMMIT;

