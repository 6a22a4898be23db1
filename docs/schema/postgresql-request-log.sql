CREATE TABLE IF NOT EXISTS __request_log_migrations (
    "MigrationId" character varying(150) NOT NULL,
    "ProductVersion" character varying(32) NOT NULL,
    CONSTRAINT "PK___request_log_migrations" PRIMARY KEY ("MigrationId")
);

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __request_log_migrations WHERE "MigrationId" = '20261201021156_Initial') THEN
    CREATE TABLE request_logs (
        organization_id uuid NOT NULL,
        id uuid NOT NULL,
        at timestamp with time zone NOT NULL,
        api_key_id uuid NOT NULL,
        api_key_name character varying(200) COLLATE "C" NOT NULL,
        method character varying(50) COLLATE "C" NOT NULL,
        route character varying(1000) COLLATE "C",
        path character varying(1000) COLLATE "C" NOT NULL,
        query character varying(1000) COLLATE "C",
        status integer NOT NULL,
        code character varying(50) COLLATE "C",
        duration_microseconds bigint NOT NULL,
        request_bytes bigint NOT NULL,
        response_bytes bigint NOT NULL,
        address character varying(50) COLLATE "C",
        user_agent character varying(200) COLLATE "C",
        client_request_id character varying(64) COLLATE "C",
        rate_limit_class character varying(50) COLLATE "C",
        rate_limit_remaining integer,
        replayed boolean NOT NULL,
        count integer NOT NULL DEFAULT 1,
        CONSTRAINT pk_request_logs PRIMARY KEY (organization_id, id)
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM __request_log_migrations WHERE "MigrationId" = '20261201021156_Initial') THEN
    INSERT INTO __request_log_migrations ("MigrationId", "ProductVersion")
    VALUES ('20261201021156_Initial', '10.0.15');
    END IF;
END $EF$;
COMMIT;

