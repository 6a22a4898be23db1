IF OBJECT_ID(N'[__request_log_migrations]') IS NULL
BEGIN
    CREATE TABLE [__request_log_migrations] (
        [MigrationId] nvarchar(150) NOT NULL,
        [ProductVersion] nvarchar(32) NOT NULL,
        CONSTRAINT [PK___request_log_migrations] PRIMARY KEY ([MigrationId])
    );
END;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__request_log_migrations]
    WHERE [MigrationId] = N'20261201021205_Initial'
)
BEGIN
    CREATE TABLE [request_logs] (
        [organization_id] binary(16) NOT NULL,
        [id] binary(16) NOT NULL,
        [at] datetimeoffset NOT NULL,
        [api_key_id] binary(16) NOT NULL,
        [api_key_name] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [method] varchar(50) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [route] varchar(1000) COLLATE Latin1_General_100_BIN2 NULL,
        [path] varchar(1000) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [query] varchar(1000) COLLATE Latin1_General_100_BIN2 NULL,
        [status] int NOT NULL,
        [code] varchar(50) COLLATE Latin1_General_100_BIN2 NULL,
        [duration_microseconds] bigint NOT NULL,
        [request_bytes] bigint NOT NULL,
        [response_bytes] bigint NOT NULL,
        [address] varchar(50) COLLATE Latin1_General_100_BIN2 NULL,
        [user_agent] varchar(200) COLLATE Latin1_General_100_BIN2 NULL,
        [client_request_id] varchar(64) COLLATE Latin1_General_100_BIN2 NULL,
        [rate_limit_class] varchar(50) COLLATE Latin1_General_100_BIN2 NULL,
        [rate_limit_remaining] int NULL,
        [replayed] bit NOT NULL,
        [count] int NOT NULL DEFAULT 1,
        CONSTRAINT [pk_request_logs] PRIMARY KEY ([organization_id], [id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__request_log_migrations]
    WHERE [MigrationId] = N'20261201021205_Initial'
)
BEGIN
    INSERT INTO [__request_log_migrations] ([MigrationId], [ProductVersion])
    VALUES (N'20261201021205_Initial', N'10.0.15');
END;

COMMIT;
GO

