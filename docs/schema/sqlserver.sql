IF OBJECT_ID(N'[__EFMigrationsHistory]') IS NULL
BEGIN
    CREATE TABLE [__EFMigrationsHistory] (
        [MigrationId] nvarchar(150) NOT NULL,
        [ProductVersion] nvarchar(32) NOT NULL,
        CONSTRAINT [PK___EFMigrationsHistory] PRIMARY KEY ([MigrationId])
    );
END;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201021200_Initial'
)
BEGIN
    CREATE TABLE [change_counter] (
        [id] int NOT NULL,
        [value] bigint NOT NULL,
        CONSTRAINT [pk_change_counter] PRIMARY KEY ([id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201021200_Initial'
)
BEGIN
    CREATE TABLE [organizations] (
        [id] binary(16) NOT NULL,
        [name] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [legal_name] nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL,
        [abn] nvarchar(11) COLLATE Latin1_General_100_BIN2 NULL,
        [ein] nvarchar(10) COLLATE Latin1_General_100_BIN2 NULL,
        [address] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [version] int NOT NULL,
        [created_at] datetimeoffset NOT NULL,
        [updated_at] datetimeoffset NOT NULL,
        [change_sequence] bigint NOT NULL,
        CONSTRAINT [pk_organizations] PRIMARY KEY ([id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201021200_Initial'
)
BEGIN
    CREATE TABLE [secret_checks] (
        [label] varchar(80) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [check_value] varbinary(32) NOT NULL,
        CONSTRAINT [pk_secret_checks] PRIMARY KEY ([label])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201021200_Initial'
)
BEGIN
    CREATE TABLE [api_keys] (
        [id] binary(16) NOT NULL,
        [organization_id] binary(16) NOT NULL,
        [lineage_id] binary(16) NOT NULL,
        [public_id] varchar(12) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [name] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [shown_as] nvarchar(32) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [pepper_version] varchar(16) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [hash] varbinary(32) NOT NULL,
        [scope_list] varchar(4000) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [preset] varchar(40) COLLATE Latin1_General_100_BIN2 NULL,
        [tier] varchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [limits] varchar(2000) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [rate_limit_group_id] binary(16) NULL,
        [expires_at] datetimeoffset NULL,
        [revoked_at] datetimeoffset NULL,
        [rotated_from] binary(16) NULL,
        [rotated_to] binary(16) NULL,
        [last_used_at] datetimeoffset NULL,
        [exposed_at] datetimeoffset NULL,
        [exposure_recorded_at] datetimeoffset NULL,
        [expiry_noted] datetimeoffset NULL,
        [change_sequence] bigint NOT NULL,
        [version] int NOT NULL,
        [created_at] datetimeoffset NOT NULL,
        [updated_at] datetimeoffset NOT NULL,
        CONSTRAINT [pk_api_keys] PRIMARY KEY ([organization_id], [id]),
        CONSTRAINT [fk_api_keys_organization] FOREIGN KEY ([organization_id]) REFERENCES [organizations] ([id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201021200_Initial'
)
BEGIN
    CREATE TABLE [audit_events] (
        [organization_id] binary(16) NOT NULL,
        [id] binary(16) NOT NULL,
        [sequence] bigint NOT NULL,
        [at] datetimeoffset NOT NULL,
        [api_key_id] binary(16) NULL,
        [action] varchar(80) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [resource] varchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [resource_id] binary(16) NOT NULL,
        [address] varchar(64) COLLATE Latin1_General_100_BIN2 NULL,
        [details] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [seal_version] varchar(16) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [seal] varbinary(32) NOT NULL,
        CONSTRAINT [pk_audit_events] PRIMARY KEY ([organization_id], [id]),
        CONSTRAINT [fk_audit_events_organization] FOREIGN KEY ([organization_id]) REFERENCES [organizations] ([id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201021200_Initial'
)
BEGIN
    CREATE TABLE [audit_heads] (
        [organization_id] binary(16) NOT NULL,
        [sequence] bigint NOT NULL,
        [seal] varbinary(32) NOT NULL,
        [head_seal_version] varchar(16) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [head_seal] varbinary(32) NOT NULL,
        CONSTRAINT [pk_audit_heads] PRIMARY KEY ([organization_id]),
        CONSTRAINT [fk_audit_heads_organization] FOREIGN KEY ([organization_id]) REFERENCES [organizations] ([id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201021200_Initial'
)
BEGIN
    CREATE TABLE [cost_codes] (
        [id] binary(16) NOT NULL,
        [organization_id] binary(16) NOT NULL,
        [code] varchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [name] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [parent_id] binary(16) NULL,
        [status] varchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [version] int NOT NULL,
        [created_at] datetimeoffset NOT NULL,
        [updated_at] datetimeoffset NOT NULL,
        CONSTRAINT [pk_cost_codes] PRIMARY KEY ([organization_id], [id]),
        CONSTRAINT [fk_cost_codes_cost_code] FOREIGN KEY ([organization_id], [parent_id]) REFERENCES [cost_codes] ([organization_id], [id]),
        CONSTRAINT [fk_cost_codes_organization] FOREIGN KEY ([organization_id]) REFERENCES [organizations] ([id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201021200_Initial'
)
BEGIN
    CREATE TABLE [earning_codes] (
        [id] binary(16) NOT NULL,
        [organization_id] binary(16) NOT NULL,
        [code] varchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [name] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [kind] varchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [taxable] bit NOT NULL,
        [superable] bit NOT NULL,
        [fica] bit NOT NULL,
        [in_regular_rate] bit NOT NULL,
        [supplemental] bit NOT NULL,
        [status] varchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [version] int NOT NULL,
        [created_at] datetimeoffset NOT NULL,
        [updated_at] datetimeoffset NOT NULL,
        CONSTRAINT [pk_earning_codes] PRIMARY KEY ([organization_id], [id]),
        CONSTRAINT [fk_earning_codes_organization] FOREIGN KEY ([organization_id]) REFERENCES [organizations] ([id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201021200_Initial'
)
BEGIN
    CREATE TABLE [employees] (
        [id] binary(16) NOT NULL,
        [organization_id] binary(16) NOT NULL,
        [external_id] nvarchar(128) COLLATE Latin1_General_100_BIN2 NULL,
        [first_name] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [last_name] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [email] nvarchar(254) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [email_normalized] nvarchar(254) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [search_text] nvarchar(1000) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [birth_date] date NULL,
        [bank_account] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [tax] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [protected_tax_number] varchar(400) COLLATE Latin1_General_100_BIN2 NULL,
        [super_fund] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [end_reason] nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL,
        [version] int NOT NULL,
        [created_at] datetimeoffset NOT NULL,
        [updated_at] datetimeoffset NOT NULL,
        CONSTRAINT [pk_employees] PRIMARY KEY ([organization_id], [id]),
        CONSTRAINT [fk_employees_organization] FOREIGN KEY ([organization_id]) REFERENCES [organizations] ([id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201021200_Initial'
)
BEGIN
    CREATE TABLE [employment_types] (
        [id] binary(16) NOT NULL,
        [organization_id] binary(16) NOT NULL,
        [code] varchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [name] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [tax_treatment] varchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [version] int NOT NULL,
        [created_at] datetimeoffset NOT NULL,
        [updated_at] datetimeoffset NOT NULL,
        CONSTRAINT [pk_employment_types] PRIMARY KEY ([organization_id], [id]),
        CONSTRAINT [fk_employment_types_organization] FOREIGN KEY ([organization_id]) REFERENCES [organizations] ([id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201021200_Initial'
)
BEGIN
    CREATE TABLE [idempotency_records] (
        [organization_id] binary(16) NOT NULL,
        [fingerprint] binary(32) NOT NULL,
        [id] binary(16) NOT NULL,
        [answer] varchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [created_at] datetimeoffset NOT NULL,
        CONSTRAINT [pk_idempotency_records] PRIMARY KEY ([organization_id], [fingerprint]),
        CONSTRAINT [fk_idempotency_records_organization] FOREIGN KEY ([organization_id]) REFERENCES [organizations] ([id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201021200_Initial'
)
BEGIN
    CREATE TABLE [pay_schedules] (
        [id] binary(16) NOT NULL,
        [organization_id] binary(16) NOT NULL,
        [code] varchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [name] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [frequency] varchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [anchor_date] date NOT NULL,
        [pay_date_offset_days] int NOT NULL,
        [pay_date_adjustment] varchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [version] int NOT NULL,
        [created_at] datetimeoffset NOT NULL,
        [updated_at] datetimeoffset NOT NULL,
        CONSTRAINT [pk_pay_schedules] PRIMARY KEY ([organization_id], [id]),
        CONSTRAINT [fk_pay_schedules_organization] FOREIGN KEY ([organization_id]) REFERENCES [organizations] ([id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201021200_Initial'
)
BEGIN
    CREATE TABLE [payroll_change_counters] (
        [organization_id] binary(16) NOT NULL,
        [value] bigint NOT NULL,
        CONSTRAINT [pk_payroll_change_counters] PRIMARY KEY ([organization_id]),
        CONSTRAINT [fk_payroll_change_counters_organization] FOREIGN KEY ([organization_id]) REFERENCES [organizations] ([id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201021200_Initial'
)
BEGIN
    CREATE TABLE [payroll_changes] (
        [organization_id] binary(16) NOT NULL,
        [employee_id] binary(16) NOT NULL,
        [number] bigint NOT NULL,
        [changed_at] datetimeoffset NOT NULL,
        CONSTRAINT [pk_payroll_changes] PRIMARY KEY ([organization_id], [employee_id]),
        CONSTRAINT [fk_payroll_changes_organization] FOREIGN KEY ([organization_id]) REFERENCES [organizations] ([id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201021200_Initial'
)
BEGIN
    CREATE TABLE [api_key_usage] (
        [organization_id] binary(16) NOT NULL,
        [api_key_id] binary(16) NOT NULL,
        [hour] datetimeoffset NOT NULL,
        [class] varchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [ok] bigint NOT NULL,
        [client_errors] bigint NOT NULL,
        [unauthorized] bigint NOT NULL,
        [forbidden] bigint NOT NULL,
        [limited] bigint NOT NULL,
        [server_errors] bigint NOT NULL,
        CONSTRAINT [pk_api_key_usage] PRIMARY KEY ([organization_id], [api_key_id], [hour], [class]),
        CONSTRAINT [fk_api_key_usage_api_key] FOREIGN KEY ([organization_id], [api_key_id]) REFERENCES [api_keys] ([organization_id], [id]),
        CONSTRAINT [fk_api_key_usage_organization] FOREIGN KEY ([organization_id]) REFERENCES [organizations] ([id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201021200_Initial'
)
BEGIN
    CREATE TABLE [pay_rates] (
        [id] binary(16) NOT NULL,
        [organization_id] binary(16) NOT NULL,
        [name] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [external_id] nvarchar(128) COLLATE Latin1_General_100_BIN2 NULL,
        [employee_id] binary(16) NULL,
        [classification] nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL,
        [project] nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL,
        [employment_type_id] binary(16) NULL,
        [unit] varchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [amount] decimal(19,6) NOT NULL,
        [hours_per_day] decimal(19,2) NULL,
        [effective_from] date NOT NULL,
        [effective_to] date NULL,
        [last_used_on] date NULL,
        [version] int NOT NULL,
        [created_at] datetimeoffset NOT NULL,
        [updated_at] datetimeoffset NOT NULL,
        CONSTRAINT [pk_pay_rates] PRIMARY KEY ([organization_id], [id]),
        CONSTRAINT [fk_pay_rates_employee] FOREIGN KEY ([organization_id], [employee_id]) REFERENCES [employees] ([organization_id], [id]),
        CONSTRAINT [fk_pay_rates_employment_type] FOREIGN KEY ([organization_id], [employment_type_id]) REFERENCES [employment_types] ([organization_id], [id]),
        CONSTRAINT [fk_pay_rates_organization] FOREIGN KEY ([organization_id]) REFERENCES [organizations] ([id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201021200_Initial'
)
BEGIN
    CREATE TABLE [pay_groups] (
        [id] binary(16) NOT NULL,
        [organization_id] binary(16) NOT NULL,
        [code] varchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [name] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [pay_schedule_id] binary(16) NOT NULL,
        [jurisdiction] varchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [currency] varchar(3) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [time_zone] varchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [week_starts_on] varchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [salary_divisor] varchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [large_change_percent] decimal(9,2) NOT NULL,
        [version] int NOT NULL,
        [created_at] datetimeoffset NOT NULL,
        [updated_at] datetimeoffset NOT NULL,
        CONSTRAINT [pk_pay_groups] PRIMARY KEY ([organization_id], [id]),
        CONSTRAINT [fk_pay_groups_organization] FOREIGN KEY ([organization_id]) REFERENCES [organizations] ([id]),
        CONSTRAINT [fk_pay_groups_pay_schedule] FOREIGN KEY ([organization_id], [pay_schedule_id]) REFERENCES [pay_schedules] ([organization_id], [id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201021200_Initial'
)
BEGIN
    CREATE TABLE [employments] (
        [id] binary(16) NOT NULL,
        [organization_id] binary(16) NOT NULL,
        [employee_id] binary(16) NOT NULL,
        [effective_from] date NOT NULL,
        [effective_to] date NULL,
        [pay_group_id] binary(16) NOT NULL,
        [employment_type_id] binary(16) NOT NULL,
        [classification] nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL,
        [working_days_mask] int NOT NULL,
        CONSTRAINT [pk_employments] PRIMARY KEY ([organization_id], [id]),
        CONSTRAINT [fk_employments_employee] FOREIGN KEY ([organization_id], [employee_id]) REFERENCES [employees] ([organization_id], [id]),
        CONSTRAINT [fk_employments_employment_type] FOREIGN KEY ([organization_id], [employment_type_id]) REFERENCES [employment_types] ([organization_id], [id]),
        CONSTRAINT [fk_employments_organization] FOREIGN KEY ([organization_id]) REFERENCES [organizations] ([id]),
        CONSTRAINT [fk_employments_pay_group] FOREIGN KEY ([organization_id], [pay_group_id]) REFERENCES [pay_groups] ([organization_id], [id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201021200_Initial'
)
BEGIN
    CREATE TABLE [holidays] (
        [id] binary(16) NOT NULL,
        [organization_id] binary(16) NOT NULL,
        [date] date NOT NULL,
        [name] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [pay_group_id] binary(16) NULL,
        [holds_for] binary(16) NOT NULL,
        [version] int NOT NULL,
        [created_at] datetimeoffset NOT NULL,
        [updated_at] datetimeoffset NOT NULL,
        CONSTRAINT [pk_holidays] PRIMARY KEY ([organization_id], [id]),
        CONSTRAINT [fk_holidays_organization] FOREIGN KEY ([organization_id]) REFERENCES [organizations] ([id]),
        CONSTRAINT [fk_holidays_pay_group] FOREIGN KEY ([organization_id], [pay_group_id]) REFERENCES [pay_groups] ([organization_id], [id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201021200_Initial'
)
BEGIN
    CREATE TABLE [pay_rules] (
        [id] binary(16) NOT NULL,
        [organization_id] binary(16) NOT NULL,
        [code] varchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [name] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [pay_group_id] binary(16) NULL,
        [project] nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL,
        [scope] nvarchar(220) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [effective_from] date NOT NULL,
        [rules] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [last_used_on] date NULL,
        [version] int NOT NULL,
        [created_at] datetimeoffset NOT NULL,
        [updated_at] datetimeoffset NOT NULL,
        CONSTRAINT [pk_pay_rules] PRIMARY KEY ([organization_id], [id]),
        CONSTRAINT [fk_pay_rules_organization] FOREIGN KEY ([organization_id]) REFERENCES [organizations] ([id]),
        CONSTRAINT [fk_pay_rules_pay_group] FOREIGN KEY ([organization_id], [pay_group_id]) REFERENCES [pay_groups] ([organization_id], [id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201021200_Initial'
)
BEGIN
    CREATE TABLE [pay_runs] (
        [id] binary(16) NOT NULL,
        [organization_id] binary(16) NOT NULL,
        [pay_group_id] binary(16) NOT NULL,
        [type] varchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [status] varchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [currency] varchar(3) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [jurisdiction] varchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [pay_period_start] date NOT NULL,
        [pay_period_end] date NOT NULL,
        [pay_date] date NOT NULL,
        [regular_period_start] date NULL,
        [price_entries] bit NOT NULL,
        [corrects_pay_run_id] binary(16) NULL,
        [calculation_id] binary(16) NULL,
        [run_to] varchar(40) COLLATE Latin1_General_100_BIN2 NULL,
        [stopped] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [inputs_revision] int NOT NULL,
        [inputs_changed_at] datetimeoffset NULL,
        [progress_done] int NOT NULL,
        [progress_total] int NOT NULL,
        [calculated_at_change] bigint NOT NULL,
        [exception_count] int NOT NULL,
        [skipped_count] int NOT NULL,
        [warning_count] int NOT NULL,
        [calculated_by] binary(16) NULL,
        [approved_by] binary(16) NULL,
        [calculated_at] datetimeoffset NULL,
        [approved_at] datetimeoffset NULL,
        [submitted_at] datetimeoffset NULL,
        [paid_at] datetimeoffset NULL,
        [totals_employees] int NOT NULL,
        [totals_deductions] decimal(19,4) NOT NULL,
        [totals_employer_contributions] decimal(19,4) NOT NULL,
        [totals_gross_pay] decimal(19,4) NOT NULL,
        [totals_net_pay] decimal(19,4) NOT NULL,
        [totals_reimbursements] decimal(19,4) NOT NULL,
        [totals_taxes] decimal(19,4) NOT NULL,
        [version] int NOT NULL,
        [created_at] datetimeoffset NOT NULL,
        [updated_at] datetimeoffset NOT NULL,
        CONSTRAINT [pk_pay_runs] PRIMARY KEY ([organization_id], [id]),
        CONSTRAINT [fk_pay_runs_organization] FOREIGN KEY ([organization_id]) REFERENCES [organizations] ([id]),
        CONSTRAINT [fk_pay_runs_pay_group] FOREIGN KEY ([organization_id], [pay_group_id]) REFERENCES [pay_groups] ([organization_id], [id]),
        CONSTRAINT [fk_pay_runs_pay_run] FOREIGN KEY ([organization_id], [corrects_pay_run_id]) REFERENCES [pay_runs] ([organization_id], [id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201021200_Initial'
)
BEGIN
    CREATE TABLE [pay_run_chunks] (
        [organization_id] binary(16) NOT NULL,
        [pay_run_id] binary(16) NOT NULL,
        [calculation_id] binary(16) NOT NULL,
        [number] int NOT NULL,
        [employee_ids] varbinary(max) NOT NULL,
        [is_scheduled] bit NOT NULL,
        [is_done] bit NOT NULL,
        [exception_count] int NOT NULL,
        [skipped_count] int NOT NULL,
        [warning_count] int NOT NULL,
        [totals_employees] int NOT NULL,
        [totals_deductions] decimal(19,4) NOT NULL,
        [totals_employer_contributions] decimal(19,4) NOT NULL,
        [totals_gross_pay] decimal(19,4) NOT NULL,
        [totals_net_pay] decimal(19,4) NOT NULL,
        [totals_reimbursements] decimal(19,4) NOT NULL,
        [totals_taxes] decimal(19,4) NOT NULL,
        CONSTRAINT [pk_pay_run_chunks] PRIMARY KEY ([organization_id], [pay_run_id], [calculation_id], [number]),
        CONSTRAINT [fk_pay_run_chunks_organization] FOREIGN KEY ([organization_id]) REFERENCES [organizations] ([id]),
        CONSTRAINT [fk_pay_run_chunks_pay_run] FOREIGN KEY ([organization_id], [pay_run_id]) REFERENCES [pay_runs] ([organization_id], [id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201021200_Initial'
)
BEGIN
    CREATE TABLE [pay_run_inputs] (
        [id] binary(16) NOT NULL,
        [organization_id] binary(16) NOT NULL,
        [pay_run_id] binary(16) NOT NULL,
        [employee_id] binary(16) NOT NULL,
        [given] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [version] int NOT NULL,
        [created_at] datetimeoffset NOT NULL,
        [updated_at] datetimeoffset NOT NULL,
        CONSTRAINT [pk_pay_run_inputs] PRIMARY KEY ([organization_id], [id]),
        CONSTRAINT [fk_pay_run_inputs_employee] FOREIGN KEY ([organization_id], [employee_id]) REFERENCES [employees] ([organization_id], [id]),
        CONSTRAINT [fk_pay_run_inputs_organization] FOREIGN KEY ([organization_id]) REFERENCES [organizations] ([id]),
        CONSTRAINT [fk_pay_run_inputs_pay_run] FOREIGN KEY ([organization_id], [pay_run_id]) REFERENCES [pay_runs] ([organization_id], [id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201021200_Initial'
)
BEGIN
    CREATE TABLE [pay_run_results] (
        [id] binary(16) NOT NULL,
        [organization_id] binary(16) NOT NULL,
        [pay_run_id] binary(16) NOT NULL,
        [employee_id] binary(16) NOT NULL,
        [outcome] varchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [code] varchar(64) COLLATE Latin1_General_100_BIN2 NULL,
        [message] nvarchar(1000) COLLATE Latin1_General_100_BIN2 NULL,
        [engine_version] int NOT NULL,
        [format_version] int NOT NULL,
        [input_hash] varbinary(32) NOT NULL,
        [result_hash] varbinary(32) NOT NULL,
        [inputs] varbinary(max) NOT NULL,
        [trace] varbinary(max) NOT NULL,
        [hours_worked] decimal(19,2) NULL,
        [employee_account_last4] varchar(4) COLLATE Latin1_General_100_BIN2 NULL,
        [employee_account_type] varchar(40) COLLATE Latin1_General_100_BIN2 NULL,
        [employee_classification] nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL,
        [employee_employment_type] varchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [employee_external_id] nvarchar(128) COLLATE Latin1_General_100_BIN2 NULL,
        [employee_first_name] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [employee_last_name] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [employee_routing_number] varchar(40) COLLATE Latin1_General_100_BIN2 NULL,
        [totals_deductions] decimal(19,4) NOT NULL,
        [totals_employer_contributions] decimal(19,4) NOT NULL,
        [totals_gross_pay] decimal(19,4) NOT NULL,
        [totals_reimbursements] decimal(19,4) NOT NULL,
        [totals_taxes] decimal(19,4) NOT NULL,
        [year_to_date_deductions] decimal(19,4) NOT NULL,
        [year_to_date_employer_contributions] decimal(19,4) NOT NULL,
        [year_to_date_gross_pay] decimal(19,4) NOT NULL,
        [year_to_date_reimbursements] decimal(19,4) NOT NULL,
        [year_to_date_taxes] decimal(19,4) NOT NULL,
        CONSTRAINT [pk_pay_run_results] PRIMARY KEY ([organization_id], [id]),
        CONSTRAINT [fk_pay_run_results_employee] FOREIGN KEY ([organization_id], [employee_id]) REFERENCES [employees] ([organization_id], [id]),
        CONSTRAINT [fk_pay_run_results_organization] FOREIGN KEY ([organization_id]) REFERENCES [organizations] ([id]),
        CONSTRAINT [fk_pay_run_results_pay_run] FOREIGN KEY ([organization_id], [pay_run_id]) REFERENCES [pay_runs] ([organization_id], [id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201021200_Initial'
)
BEGIN
    CREATE TABLE [timesheet_entries] (
        [id] binary(16) NOT NULL,
        [organization_id] binary(16) NOT NULL,
        [external_id] nvarchar(128) COLLATE Latin1_General_100_BIN2 NULL,
        [employee_id] binary(16) NOT NULL,
        [date] date NOT NULL,
        [start_minute] int NULL,
        [end_minute] int NULL,
        [breaks] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [break_minutes] int NULL,
        [minutes] int NULL,
        [starts_at] datetimeoffset NULL,
        [ends_at] datetimeoffset NULL,
        [shown] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [units] decimal(19,6) NULL,
        [classification] nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL,
        [cost_code_id] binary(16) NULL,
        [project] nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL,
        [earning_code_id] binary(16) NULL,
        [distance_km] decimal(9,3) NULL,
        [status] varchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [paid_in_pay_run_id] binary(16) NULL,
        [version] int NOT NULL,
        [created_at] datetimeoffset NOT NULL,
        [updated_at] datetimeoffset NOT NULL,
        CONSTRAINT [pk_timesheet_entries] PRIMARY KEY ([organization_id], [id]),
        CONSTRAINT [fk_timesheet_entries_cost_code] FOREIGN KEY ([organization_id], [cost_code_id]) REFERENCES [cost_codes] ([organization_id], [id]),
        CONSTRAINT [fk_timesheet_entries_earning_code] FOREIGN KEY ([organization_id], [earning_code_id]) REFERENCES [earning_codes] ([organization_id], [id]),
        CONSTRAINT [fk_timesheet_entries_employee] FOREIGN KEY ([organization_id], [employee_id]) REFERENCES [employees] ([organization_id], [id]),
        CONSTRAINT [fk_timesheet_entries_organization] FOREIGN KEY ([organization_id]) REFERENCES [organizations] ([id]),
        CONSTRAINT [fk_timesheet_entries_pay_run] FOREIGN KEY ([organization_id], [paid_in_pay_run_id]) REFERENCES [pay_runs] ([organization_id], [id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201021200_Initial'
)
BEGIN
    CREATE TABLE [pay_run_input_codes] (
        [organization_id] binary(16) NOT NULL,
        [pay_run_input_id] binary(16) NOT NULL,
        [earning_code_id] binary(16) NOT NULL,
        CONSTRAINT [pk_pay_run_input_codes] PRIMARY KEY ([organization_id], [pay_run_input_id], [earning_code_id]),
        CONSTRAINT [fk_pay_run_input_codes_earning_code] FOREIGN KEY ([organization_id], [earning_code_id]) REFERENCES [earning_codes] ([organization_id], [id]),
        CONSTRAINT [fk_pay_run_input_codes_organization] FOREIGN KEY ([organization_id]) REFERENCES [organizations] ([id]),
        CONSTRAINT [fk_pay_run_input_codes_pay_run_input] FOREIGN KEY ([organization_id], [pay_run_input_id]) REFERENCES [pay_run_inputs] ([organization_id], [id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201021200_Initial'
)
BEGIN
    CREATE TABLE [pay_run_result_lines] (
        [organization_id] binary(16) NOT NULL,
        [pay_run_result_id] binary(16) NOT NULL,
        [number] int NOT NULL,
        [kind] varchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [code] varchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [description] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [hours] decimal(19,2) NULL,
        [rate] decimal(19,6) NULL,
        [work_date] date NULL,
        [minutes] int NULL,
        [multiplier] decimal(19,6) NULL,
        [classification] nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL,
        [cost_code] varchar(64) COLLATE Latin1_General_100_BIN2 NULL,
        [project] nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL,
        [pay_rate_id] binary(16) NULL,
        [pay_rule_id] binary(16) NULL,
        [amount] decimal(19,4) NOT NULL,
        [year_to_date] decimal(19,4) NOT NULL,
        CONSTRAINT [pk_pay_run_result_lines] PRIMARY KEY ([organization_id], [pay_run_result_id], [number]),
        CONSTRAINT [fk_pay_run_result_lines_organization] FOREIGN KEY ([organization_id]) REFERENCES [organizations] ([id]),
        CONSTRAINT [fk_pay_run_result_lines_pay_run_result] FOREIGN KEY ([organization_id], [pay_run_result_id]) REFERENCES [pay_run_results] ([organization_id], [id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201021200_Initial'
)
BEGIN
    CREATE TABLE [pay_run_result_warnings] (
        [organization_id] binary(16) NOT NULL,
        [pay_run_result_id] binary(16) NOT NULL,
        [number] int NOT NULL,
        [code] varchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [message] nvarchar(1000) COLLATE Latin1_General_100_BIN2 NOT NULL,
        CONSTRAINT [pk_pay_run_result_warnings] PRIMARY KEY ([organization_id], [pay_run_result_id], [number]),
        CONSTRAINT [fk_pay_run_result_warnings_organization] FOREIGN KEY ([organization_id]) REFERENCES [organizations] ([id]),
        CONSTRAINT [fk_pay_run_result_warnings_pay_run_result] FOREIGN KEY ([organization_id], [pay_run_result_id]) REFERENCES [pay_run_results] ([organization_id], [id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201021200_Initial'
)
BEGIN
    CREATE TABLE [paystubs] (
        [id] binary(16) NOT NULL,
        [organization_id] binary(16) NOT NULL,
        [pay_run_id] binary(16) NOT NULL,
        [pay_run_result_id] binary(16) NOT NULL,
        [employee_id] binary(16) NOT NULL,
        [pay_date] date NOT NULL,
        [issued_at] datetimeoffset NOT NULL,
        CONSTRAINT [pk_paystubs] PRIMARY KEY ([organization_id], [id]),
        CONSTRAINT [fk_paystubs_employee] FOREIGN KEY ([organization_id], [employee_id]) REFERENCES [employees] ([organization_id], [id]),
        CONSTRAINT [fk_paystubs_organization] FOREIGN KEY ([organization_id]) REFERENCES [organizations] ([id]),
        CONSTRAINT [fk_paystubs_pay_run] FOREIGN KEY ([organization_id], [pay_run_id]) REFERENCES [pay_runs] ([organization_id], [id]),
        CONSTRAINT [fk_paystubs_pay_run_result] FOREIGN KEY ([organization_id], [pay_run_result_id]) REFERENCES [pay_run_results] ([organization_id], [id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201021200_Initial'
)
BEGIN
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'id', N'value') AND [object_id] = OBJECT_ID(N'[change_counter]'))
        SET IDENTITY_INSERT [change_counter] ON;
    EXEC(N'INSERT INTO [change_counter] ([id], [value])
    VALUES (1, CAST(0 AS bigint))');
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'id', N'value') AND [object_id] = OBJECT_ID(N'[change_counter]'))
        SET IDENTITY_INSERT [change_counter] OFF;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201021200_Initial'
)
BEGIN
    CREATE INDEX [IX_api_keys_change_sequence] ON [api_keys] ([change_sequence]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201021200_Initial'
)
BEGIN
    CREATE INDEX [IX_api_keys_id] ON [api_keys] ([id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201021200_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [ux_api_keys_public_id] ON [api_keys] ([public_id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201021200_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_audit_events_organization_id_sequence] ON [audit_events] ([organization_id], [sequence]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201021200_Initial'
)
BEGIN
    CREATE INDEX [IX_cost_codes_organization_id_parent_id] ON [cost_codes] ([organization_id], [parent_id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201021200_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [ux_cost_codes_code] ON [cost_codes] ([organization_id], [code]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201021200_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [ux_earning_codes_code] ON [earning_codes] ([organization_id], [code]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201021200_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [ux_employees_email] ON [employees] ([organization_id], [email_normalized]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201021200_Initial'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [ux_employees_external_id] ON [employees] ([organization_id], [external_id]) WHERE [external_id] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201021200_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [ux_employment_types_code] ON [employment_types] ([organization_id], [code]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201021200_Initial'
)
BEGIN
    CREATE INDEX [IX_employments_organization_id_employment_type_id] ON [employments] ([organization_id], [employment_type_id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201021200_Initial'
)
BEGIN
    CREATE INDEX [ix_employments_pay_group] ON [employments] ([organization_id], [pay_group_id], [effective_from]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201021200_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [ux_employments_effective_from] ON [employments] ([organization_id], [employee_id], [effective_from]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201021200_Initial'
)
BEGIN
    CREATE INDEX [IX_holidays_organization_id_pay_group_id] ON [holidays] ([organization_id], [pay_group_id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201021200_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [ux_holidays_date] ON [holidays] ([organization_id], [date], [holds_for]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201021200_Initial'
)
BEGIN
    CREATE INDEX [IX_idempotency_records_created_at] ON [idempotency_records] ([created_at]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201021200_Initial'
)
BEGIN
    CREATE INDEX [IX_organizations_change_sequence] ON [organizations] ([change_sequence]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201021200_Initial'
)
BEGIN
    CREATE INDEX [IX_pay_groups_organization_id_pay_schedule_id] ON [pay_groups] ([organization_id], [pay_schedule_id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201021200_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [ux_pay_groups_code] ON [pay_groups] ([organization_id], [code]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201021200_Initial'
)
BEGIN
    CREATE INDEX [ix_pay_rates_classification] ON [pay_rates] ([organization_id], [classification], [effective_from]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201021200_Initial'
)
BEGIN
    CREATE INDEX [ix_pay_rates_employee] ON [pay_rates] ([organization_id], [employee_id], [effective_from]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201021200_Initial'
)
BEGIN
    CREATE INDEX [IX_pay_rates_organization_id_employment_type_id] ON [pay_rates] ([organization_id], [employment_type_id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201021200_Initial'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [ux_pay_rates_external_id] ON [pay_rates] ([organization_id], [external_id]) WHERE [external_id] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201021200_Initial'
)
BEGIN
    CREATE INDEX [IX_pay_rules_organization_id_pay_group_id] ON [pay_rules] ([organization_id], [pay_group_id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201021200_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [ux_pay_rules_code] ON [pay_rules] ([organization_id], [code], [effective_from]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201021200_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [ux_pay_rules_scope] ON [pay_rules] ([organization_id], [scope], [effective_from]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201021200_Initial'
)
BEGIN
    CREATE INDEX [IX_pay_run_input_codes_organization_id_earning_code_id] ON [pay_run_input_codes] ([organization_id], [earning_code_id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201021200_Initial'
)
BEGIN
    CREATE INDEX [IX_pay_run_inputs_organization_id_employee_id] ON [pay_run_inputs] ([organization_id], [employee_id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201021200_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [ux_pay_run_inputs_employee] ON [pay_run_inputs] ([organization_id], [pay_run_id], [employee_id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201021200_Initial'
)
BEGIN
    CREATE INDEX [IX_pay_run_results_organization_id_employee_id] ON [pay_run_results] ([organization_id], [employee_id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201021200_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [ux_pay_run_results_employee] ON [pay_run_results] ([organization_id], [pay_run_id], [employee_id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201021200_Initial'
)
BEGIN
    CREATE INDEX [IX_pay_runs_organization_id_corrects_pay_run_id] ON [pay_runs] ([organization_id], [corrects_pay_run_id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201021200_Initial'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [ux_pay_runs_regular_period] ON [pay_runs] ([organization_id], [pay_group_id], [regular_period_start]) WHERE [regular_period_start] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201021200_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [ux_pay_schedules_code] ON [pay_schedules] ([organization_id], [code]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201021200_Initial'
)
BEGIN
    CREATE INDEX [IX_paystubs_organization_id_pay_run_result_id] ON [paystubs] ([organization_id], [pay_run_result_id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201021200_Initial'
)
BEGIN
    CREATE INDEX [ix_paystubs_pay_date] ON [paystubs] ([organization_id], [employee_id], [pay_date]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201021200_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [ux_paystubs_employee] ON [paystubs] ([organization_id], [pay_run_id], [employee_id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201021200_Initial'
)
BEGIN
    CREATE INDEX [ix_timesheet_entries_date] ON [timesheet_entries] ([organization_id], [date]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201021200_Initial'
)
BEGIN
    CREATE INDEX [ix_timesheet_entries_employee] ON [timesheet_entries] ([organization_id], [employee_id], [date]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201021200_Initial'
)
BEGIN
    CREATE INDEX [IX_timesheet_entries_organization_id_cost_code_id] ON [timesheet_entries] ([organization_id], [cost_code_id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201021200_Initial'
)
BEGIN
    CREATE INDEX [IX_timesheet_entries_organization_id_earning_code_id] ON [timesheet_entries] ([organization_id], [earning_code_id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201021200_Initial'
)
BEGIN
    CREATE INDEX [IX_timesheet_entries_organization_id_paid_in_pay_run_id] ON [timesheet_entries] ([organization_id], [paid_in_pay_run_id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201021200_Initial'
)
BEGIN
    EXEC(N'CREATE INDEX [ix_timesheet_entries_unpaid] ON [timesheet_entries] ([organization_id], [employee_id], [date]) WHERE paid_in_pay_run_id IS NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201021200_Initial'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [ux_timesheet_entries_external_id] ON [timesheet_entries] ([organization_id], [external_id]) WHERE [external_id] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201021200_Initial'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261201021200_Initial', N'10.0.15');
END;

COMMIT;
GO

