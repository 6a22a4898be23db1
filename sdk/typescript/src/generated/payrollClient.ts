// Generated from docs/openapi.json by build/clients.sh. Changes made here are lost; build/clients/templates is where to make them.
import { part, Transport } from "../transport.js";

/** Every operation of the API. Each throws a `PayrollProblem` where it is refused. */
export class PayrollClient extends Transport {
    /**
     * Get the key that this request is sent with.
     *
     * Its organization, its scopes, and how many requests it has left. This one counts, as any other.
     *
     * Any API key will do.
     */
    getMe(parameters: {
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<Caller> {
        return this.send<Caller>({
            method: "GET",
            path: `/api/v1/me`,
            signal: parameters.signal,
        });
    }

    /**
     * Found an organization.
     *
     * For the operator of the installation. The answer carries the organization's first admin key, once.
     *
     * Required scopes: `create:organizations`.
     */
    createOrganization(request: CreateOrganizationRequest, parameters: {
        /** A value of your own, 1 to 255 printable ASCII characters; the same one when you repeat the request, which is then answered as the first time and done once. */
        idempotency_key?: string;
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<CreatedOrganization> {
        return this.send<CreatedOrganization>({
            method: "POST",
            path: `/api/v1/organizations`,
            headers: {
                "Idempotency-Key": parameters.idempotency_key,
            },
            body: request,
            signal: parameters.signal,
        });
    }

    /**
     * List all organizations.
     *
     * For the operator of the installation.
     *
     * Required scopes: `read:organizations`.
     */
    listOrganizations(parameters: {
        /** The maximum number of items; 50 when left out. */
        limit?: number;
        /** The `next_cursor` of the page before, unchanged; left out for the first page. */
        cursor?: string;
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<OrganizationPage> {
        return this.send<OrganizationPage>({
            method: "GET",
            path: `/api/v1/organizations`,
            query: {
                limit: parameters.limit,
                cursor: parameters.cursor,
            },
            signal: parameters.signal,
        });
    }

    /**
     * Get the organization of the key.
     *
     * The only one that a key sees, unless it is the operator's.
     *
     * Required scopes: `read:pay-groups`.
     */
    getCurrentOrganization(parameters: {
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<Organization> {
        return this.send<Organization>({
            method: "GET",
            path: `/api/v1/organizations/current`,
            signal: parameters.signal,
        });
    }

    /**
     * Replace the employer's details.
     *
     * All of them: what is left out is cleared.
     *
     * Required scopes: `update:pay-groups`.
     */
    updateCurrentOrganization(request: UpdateOrganizationRequest, parameters: {
        /** The version that the change is meant for, as the ETag header of an answer has it; or several, one of which has to be the present one. `*`: any version; left out: the same. */
        if_match?: string;
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<Organization> {
        return this.send<Organization>({
            method: "PUT",
            path: `/api/v1/organizations/current`,
            headers: {
                "If-Match": parameters.if_match,
            },
            body: request,
            signal: parameters.signal,
        });
    }

    /**
     * Create an API key.
     *
     * The answer carries the key, once; only a keyed hash of it is kept. A key gives only what lies within its own scopes, expiry, tier and limits.
     *
     * Required scopes: `create:api-keys`.
     */
    createApiKey(request: CreateApiKeyRequest, parameters: {
        /** A value of your own, 1 to 255 printable ASCII characters; the same one when you repeat the request, which is then answered as the first time and done once. */
        idempotency_key?: string;
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<CreatedApiKey> {
        return this.send<CreatedApiKey>({
            method: "POST",
            path: `/api/v1/api-keys`,
            headers: {
                "Idempotency-Key": parameters.idempotency_key,
            },
            body: request,
            signal: parameters.signal,
        });
    }

    /**
     * List the API keys.
     *
     * Revoked and expired ones too: they are never deleted.
     *
     * Required scopes: `read:api-keys`.
     */
    listApiKeys(parameters: {
        /** The maximum number of items; 50 when left out. */
        limit?: number;
        /** The `next_cursor` of the page before, unchanged; left out for the first page. */
        cursor?: string;
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<ApiKeyPage> {
        return this.send<ApiKeyPage>({
            method: "GET",
            path: `/api/v1/api-keys`,
            query: {
                limit: parameters.limit,
                cursor: parameters.cursor,
            },
            signal: parameters.signal,
        });
    }

    /**
     * Get an API key.
     *
     * Without the key itself: that was shown when it was created.
     *
     * Required scopes: `read:api-keys`.
     */
    getApiKey(apiKeyId: string, parameters: {
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<ApiKey> {
        return this.send<ApiKey>({
            method: "GET",
            path: `/api/v1/api-keys/${part(apiKeyId)}`,
            signal: parameters.signal,
        });
    }

    /**
     * Change an API key.
     *
     * Its name, scopes, tier, expiry and limits; the next request with it finds them. A revoked key can't be changed, a rotated one can't be given more time.
     *
     * Required scopes: `update:api-keys`.
     */
    updateApiKey(apiKeyId: string, request: UpdateApiKeyRequest, parameters: {
        /** The version that the change is meant for, as the ETag header of an answer has it; or several, one of which has to be the present one. `*`: any version; left out: the same. */
        if_match?: string;
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<ApiKey> {
        return this.send<ApiKey>({
            method: "PATCH",
            path: `/api/v1/api-keys/${part(apiKeyId)}`,
            headers: {
                "If-Match": parameters.if_match,
            },
            body: request,
            signal: parameters.signal,
        });
    }

    /**
     * Revoke an API key, as DELETE.
     *
     * The same as the action `revoke`: the key stays in the list, and is refused.
     *
     * Required scopes: `delete:api-keys`.
     */
    deleteApiKey(apiKeyId: string, parameters: {
        /** Even when it is the organization's last active admin key. */
        force?: boolean;
        /** The version that the change is meant for, as the ETag header of an answer has it; or several, one of which has to be the present one. `*`: any version; left out: the same. */
        if_match?: string;
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<ApiKey> {
        return this.send<ApiKey>({
            method: "DELETE",
            path: `/api/v1/api-keys/${part(apiKeyId)}`,
            query: {
                force: parameters.force,
            },
            headers: {
                "If-Match": parameters.if_match,
            },
            signal: parameters.signal,
        });
    }

    /**
     * Get how an API key is used.
     *
     * By hour, class of requests and outcome, up to ten seconds late; kept for 13 months. Hours without requests are left out. At most 31
     * days at once.
     *
     * Required scopes: `read:api-keys`.
     */
    getApiKeyUsage(apiKeyId: string, parameters: {
        /** The first hour is the one of this time; a day before the end when left out. */
        from?: string;
        /** Only hours that begin before this time; now when left out. */
        to?: string;
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<ApiKeyUsage> {
        return this.send<ApiKeyUsage>({
            method: "GET",
            path: `/api/v1/api-keys/${part(apiKeyId)}/usage`,
            query: {
                from: parameters.from,
                to: parameters.to,
            },
            signal: parameters.signal,
        });
    }

    /**
     * Rotate an API key.
     *
     * The answer carries a new key, once, with the same name, scopes, preset, tier and limits, which lives as long as the old one was made to live.
     * The old one works until its grace period ends, but can no longer change, rotate or revoke the keys that follow it. Both share their limits.
     *
     * Required scopes: `update:api-keys`.
     */
    rotateApiKey(apiKeyId: string, request?: RotateApiKeyRequest, parameters: {
        /** The version that the change is meant for, as the ETag header of an answer has it; or several, one of which has to be the present one. `*`: any version; left out: the same. */
        if_match?: string;
        /** A value of your own, 1 to 255 printable ASCII characters; the same one when you repeat the request, which is then answered as the first time and done once. */
        idempotency_key?: string;
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<CreatedApiKey> {
        return this.send<CreatedApiKey>({
            method: "POST",
            path: `/api/v1/api-keys/${part(apiKeyId)}/rotate`,
            headers: {
                "If-Match": parameters.if_match,
                "Idempotency-Key": parameters.idempotency_key,
            },
            body: request,
            signal: parameters.signal,
        });
    }

    /**
     * Revoke an API key.
     *
     * It is refused from the next request on, for good. Repeatable.
     *
     * Required scopes: `delete:api-keys`.
     */
    revokeApiKey(apiKeyId: string, request?: RevokeApiKeyRequest, parameters: {
        /** The version that the change is meant for, as the ETag header of an answer has it; or several, one of which has to be the present one. `*`: any version; left out: the same. */
        if_match?: string;
        /** A value of your own, 1 to 255 printable ASCII characters; the same one when you repeat the request, which is then answered as the first time and done once. */
        idempotency_key?: string;
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<ApiKey> {
        return this.send<ApiKey>({
            method: "POST",
            path: `/api/v1/api-keys/${part(apiKeyId)}/revoke`,
            headers: {
                "If-Match": parameters.if_match,
                "Idempotency-Key": parameters.idempotency_key,
            },
            body: request,
            signal: parameters.signal,
        });
    }

    /**
     * Create a pay schedule.
     *
     * Look at its periods before you pay anybody by it. Pay groups refer to it by its code, which never changes.
     *
     * Required scopes: `create:pay-groups`.
     */
    createPaySchedule(request: CreatePayScheduleRequest, parameters: {
        /** A value of your own, 1 to 255 printable ASCII characters; the same one when you repeat the request, which is then answered as the first time and done once. */
        idempotency_key?: string;
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<PaySchedule> {
        return this.send<PaySchedule>({
            method: "POST",
            path: `/api/v1/pay-schedules`,
            headers: {
                "Idempotency-Key": parameters.idempotency_key,
            },
            body: request,
            signal: parameters.signal,
        });
    }

    /**
     * List the pay schedules.
     *
     * Required scopes: `read:pay-groups`.
     */
    listPaySchedules(parameters: {
        /** Only the one with this code. */
        code?: string;
        /** The maximum number of items; 50 when left out. */
        limit?: number;
        /** The `next_cursor` of the page before, unchanged; left out for the first page. */
        cursor?: string;
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<PaySchedulePage> {
        return this.send<PaySchedulePage>({
            method: "GET",
            path: `/api/v1/pay-schedules`,
            query: {
                code: parameters.code,
                limit: parameters.limit,
                cursor: parameters.cursor,
            },
            signal: parameters.signal,
        });
    }

    /**
     * Get a pay schedule.
     *
     * Required scopes: `read:pay-groups`.
     */
    getPaySchedule(payScheduleId: string, parameters: {
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<PaySchedule> {
        return this.send<PaySchedule>({
            method: "GET",
            path: `/api/v1/pay-schedules/${part(payScheduleId)}`,
            signal: parameters.signal,
        });
    }

    /**
     * Change a pay schedule.
     *
     * What makes its dates changes only while no pay group uses the schedule.
     *
     * Required scopes: `update:pay-groups`.
     */
    updatePaySchedule(payScheduleId: string, request: UpdatePayScheduleRequest, parameters: {
        /** The version that the change is meant for, as the ETag header of an answer has it; or several, one of which has to be the present one. `*`: any version; left out: the same. */
        if_match?: string;
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<PaySchedule> {
        return this.send<PaySchedule>({
            method: "PATCH",
            path: `/api/v1/pay-schedules/${part(payScheduleId)}`,
            headers: {
                "If-Match": parameters.if_match,
            },
            body: request,
            signal: parameters.signal,
        });
    }

    /**
     * Remove a pay schedule.
     *
     * Only while no pay group uses it.
     *
     * Required scopes: `delete:pay-groups`.
     */
    deletePaySchedule(payScheduleId: string, parameters: {
        /** The version that the change is meant for, as the ETag header of an answer has it; or several, one of which has to be the present one. `*`: any version; left out: the same. */
        if_match?: string;
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<void> {
        return this.send<void>({
            method: "DELETE",
            path: `/api/v1/pay-schedules/${part(payScheduleId)}`,
            headers: {
                "If-Match": parameters.if_match,
            },
            signal: parameters.signal,
        });
    }

    /**
     * List the pay periods of a pay schedule.
     *
     * The periods that touch the days from `from` to `to`: from today, for a year, when nothing else is said. Pay dates keep clear of the holidays of all pay groups; a group's own are seen in its pay runs.
     *
     * Required scopes: `read:pay-groups`.
     */
    listPayPeriods(payScheduleId: string, parameters: {
        /** The first day that is looked at; today when left out. */
        from?: string;
        /** The last day that is looked at; a year after the first when left out. */
        to?: string;
        /** The maximum number of items; 50 when left out. */
        limit?: number;
        /** The `next_cursor` of the page before, unchanged; left out for the first page. */
        cursor?: string;
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<PayPeriodPage> {
        return this.send<PayPeriodPage>({
            method: "GET",
            path: `/api/v1/pay-schedules/${part(payScheduleId)}/periods`,
            query: {
                from: parameters.from,
                to: parameters.to,
                limit: parameters.limit,
                cursor: parameters.cursor,
            },
            signal: parameters.signal,
        });
    }

    /**
     * Create a pay group.
     *
     * Who is paid together: by one schedule, in one currency, by the law of one jurisdiction. Employees and pay runs refer to it by its code, which never changes.
     *
     * Required scopes: `create:pay-groups`.
     */
    createPayGroup(request: CreatePayGroupRequest, parameters: {
        /** A value of your own, 1 to 255 printable ASCII characters; the same one when you repeat the request, which is then answered as the first time and done once. */
        idempotency_key?: string;
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<PayGroup> {
        return this.send<PayGroup>({
            method: "POST",
            path: `/api/v1/pay-groups`,
            headers: {
                "Idempotency-Key": parameters.idempotency_key,
            },
            body: request,
            signal: parameters.signal,
        });
    }

    /**
     * List the pay groups.
     *
     * Required scopes: `read:pay-groups`.
     */
    listPayGroups(parameters: {
        /** Only the one with this code. */
        code?: string;
        /** The maximum number of items; 50 when left out. */
        limit?: number;
        /** The `next_cursor` of the page before, unchanged; left out for the first page. */
        cursor?: string;
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<PayGroupPage> {
        return this.send<PayGroupPage>({
            method: "GET",
            path: `/api/v1/pay-groups`,
            query: {
                code: parameters.code,
                limit: parameters.limit,
                cursor: parameters.cursor,
            },
            signal: parameters.signal,
        });
    }

    /**
     * Get a pay group.
     *
     * Required scopes: `read:pay-groups`.
     */
    getPayGroup(payGroupId: string, parameters: {
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<PayGroup> {
        return this.send<PayGroup>({
            method: "GET",
            path: `/api/v1/pay-groups/${part(payGroupId)}`,
            signal: parameters.signal,
        });
    }

    /**
     * Change a pay group.
     *
     * All but `name` and `large_change_percent` changes only while no submitted run has paid the group, and after its other runs are cancelled. The
     * group's employees stay in it: their bank accounts and tax declarations have to fit a new jurisdiction, and no unpaid hours may have times of the time zone that changes.
     *
     * Required scopes: `update:pay-groups`.
     */
    updatePayGroup(payGroupId: string, request: UpdatePayGroupRequest, parameters: {
        /** The version that the change is meant for, as the ETag header of an answer has it; or several, one of which has to be the present one. `*`: any version; left out: the same. */
        if_match?: string;
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<PayGroup> {
        return this.send<PayGroup>({
            method: "PATCH",
            path: `/api/v1/pay-groups/${part(payGroupId)}`,
            headers: {
                "If-Match": parameters.if_match,
            },
            body: request,
            signal: parameters.signal,
        });
    }

    /**
     * Remove a pay group.
     *
     * Only while no employee is, or was, employed in it, and it has no pay runs but cancelled ones. These, and the holidays that only this group
     * has, go with it.
     *
     * Required scopes: `delete:pay-groups`.
     */
    deletePayGroup(payGroupId: string, parameters: {
        /** The version that the change is meant for, as the ETag header of an answer has it; or several, one of which has to be the present one. `*`: any version; left out: the same. */
        if_match?: string;
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<void> {
        return this.send<void>({
            method: "DELETE",
            path: `/api/v1/pay-groups/${part(payGroupId)}`,
            headers: {
                "If-Match": parameters.if_match,
            },
            signal: parameters.signal,
        });
    }

    /**
     * Create a holiday.
     *
     * Of one pay group, or of all. It moves the pay dates of pay runs that are made from now on, where the schedule adjusts them; runs that exist keep theirs.
     *
     * Required scopes: `create:pay-rates`.
     */
    createHoliday(request: CreateHolidayRequest, parameters: {
        /** A value of your own, 1 to 255 printable ASCII characters; the same one when you repeat the request, which is then answered as the first time and done once. */
        idempotency_key?: string;
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<Holiday> {
        return this.send<Holiday>({
            method: "POST",
            path: `/api/v1/holidays`,
            headers: {
                "Idempotency-Key": parameters.idempotency_key,
            },
            body: request,
            signal: parameters.signal,
        });
    }

    /**
     * List the holidays.
     *
     * In the order of their dates, from `from` to `to`, both inclusive.
     *
     * Required scopes: `read:pay-rates`.
     */
    listHolidays(parameters: {
        /** Only on this day or later. */
        from?: string;
        /** Only on this day or earlier. */
        to?: string;
        /** Only those that hold for the pay group with this code: its own, and those of all pay groups. */
        pay_group?: string;
        /** The maximum number of items; 50 when left out. */
        limit?: number;
        /** The `next_cursor` of the page before, unchanged; left out for the first page. */
        cursor?: string;
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<HolidayPage> {
        return this.send<HolidayPage>({
            method: "GET",
            path: `/api/v1/holidays`,
            query: {
                from: parameters.from,
                to: parameters.to,
                pay_group: parameters.pay_group,
                limit: parameters.limit,
                cursor: parameters.cursor,
            },
            signal: parameters.signal,
        });
    }

    /**
     * Import holidays.
     *
     * Up to 10,000, as JSON or as CSV with a header row. What is there for a date and pay group is renamed, the rest added. Each
     * item is answered. Sent again, everything is `unchanged`.
     *
     * Required scopes: `create:pay-rates`, `update:pay-rates`.
     */
    importHolidays(request: HolidayBatchRequest, parameters: {
        /** What becomes of the good items when others are refused: `atomic`, the default, writes nothing, `partial` writes them; `dry_run` writes nothing, and answers what would be. */
        mode?: BatchMode;
        /** A value of your own, 1 to 255 printable ASCII characters; the same one when you repeat the request, which is then answered as the first time and done once. */
        idempotency_key?: string;
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<ImportedHolidayBatch> {
        return this.send<ImportedHolidayBatch>({
            method: "POST",
            path: `/api/v1/holidays/batch`,
            query: {
                mode: parameters.mode,
            },
            headers: {
                "Idempotency-Key": parameters.idempotency_key,
            },
            body: request,
            signal: parameters.signal,
        });
    }

    /**
     * Get a holiday.
     *
     * Required scopes: `read:pay-rates`.
     */
    getHoliday(holidayId: string, parameters: {
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<Holiday> {
        return this.send<Holiday>({
            method: "GET",
            path: `/api/v1/holidays/${part(holidayId)}`,
            signal: parameters.signal,
        });
    }

    /**
     * Change a holiday.
     *
     * Its date and its name. Pay runs that exist keep their pay dates.
     *
     * Required scopes: `update:pay-rates`.
     */
    updateHoliday(holidayId: string, request: UpdateHolidayRequest, parameters: {
        /** The version that the change is meant for, as the ETag header of an answer has it; or several, one of which has to be the present one. `*`: any version; left out: the same. */
        if_match?: string;
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<Holiday> {
        return this.send<Holiday>({
            method: "PATCH",
            path: `/api/v1/holidays/${part(holidayId)}`,
            headers: {
                "If-Match": parameters.if_match,
            },
            body: request,
            signal: parameters.signal,
        });
    }

    /**
     * Remove a holiday.
     *
     * Pay runs that exist keep their pay dates.
     *
     * Required scopes: `delete:pay-rates`.
     */
    deleteHoliday(holidayId: string, parameters: {
        /** The version that the change is meant for, as the ETag header of an answer has it; or several, one of which has to be the present one. `*`: any version; left out: the same. */
        if_match?: string;
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<void> {
        return this.send<void>({
            method: "DELETE",
            path: `/api/v1/holidays/${part(holidayId)}`,
            headers: {
                "If-Match": parameters.if_match,
            },
            signal: parameters.signal,
        });
    }

    /**
     * Create an employment type.
     *
     * Employees refer to it by its code, which never changes.
     *
     * Required scopes: `create:pay-groups`.
     */
    createEmploymentType(request: CreateEmploymentTypeRequest, parameters: {
        /** A value of your own, 1 to 255 printable ASCII characters; the same one when you repeat the request, which is then answered as the first time and done once. */
        idempotency_key?: string;
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<EmploymentType> {
        return this.send<EmploymentType>({
            method: "POST",
            path: `/api/v1/employment-types`,
            headers: {
                "Idempotency-Key": parameters.idempotency_key,
            },
            body: request,
            signal: parameters.signal,
        });
    }

    /**
     * List the employment types.
     *
     * `full_time`, `part_time`, `casual` and `contractor` exist from the start.
     *
     * Required scopes: `read:pay-groups`.
     */
    listEmploymentTypes(parameters: {
        /** Only the one with this code. */
        code?: string;
        /** The maximum number of items; 50 when left out. */
        limit?: number;
        /** The `next_cursor` of the page before, unchanged; left out for the first page. */
        cursor?: string;
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<EmploymentTypePage> {
        return this.send<EmploymentTypePage>({
            method: "GET",
            path: `/api/v1/employment-types`,
            query: {
                code: parameters.code,
                limit: parameters.limit,
                cursor: parameters.cursor,
            },
            signal: parameters.signal,
        });
    }

    /**
     * Get an employment type.
     *
     * Required scopes: `read:pay-groups`.
     */
    getEmploymentType(employmentTypeId: string, parameters: {
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<EmploymentType> {
        return this.send<EmploymentType>({
            method: "GET",
            path: `/api/v1/employment-types/${part(employmentTypeId)}`,
            signal: parameters.signal,
        });
    }

    /**
     * Change an employment type.
     *
     * The tax treatment changes only while no employment has this type.
     *
     * Required scopes: `update:pay-groups`.
     */
    updateEmploymentType(employmentTypeId: string, request: UpdateEmploymentTypeRequest, parameters: {
        /** The version that the change is meant for, as the ETag header of an answer has it; or several, one of which has to be the present one. `*`: any version; left out: the same. */
        if_match?: string;
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<EmploymentType> {
        return this.send<EmploymentType>({
            method: "PATCH",
            path: `/api/v1/employment-types/${part(employmentTypeId)}`,
            headers: {
                "If-Match": parameters.if_match,
            },
            body: request,
            signal: parameters.signal,
        });
    }

    /**
     * Remove an employment type.
     *
     * Only while no past or present employment has this type, and no pay rate and no pay rule names it.
     *
     * Required scopes: `delete:pay-groups`.
     */
    deleteEmploymentType(employmentTypeId: string, parameters: {
        /** The version that the change is meant for, as the ETag header of an answer has it; or several, one of which has to be the present one. `*`: any version; left out: the same. */
        if_match?: string;
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<void> {
        return this.send<void>({
            method: "DELETE",
            path: `/api/v1/employment-types/${part(employmentTypeId)}`,
            headers: {
                "If-Match": parameters.if_match,
            },
            signal: parameters.signal,
        });
    }

    /**
     * Create an earning code.
     *
     * Given earnings name it by its code, which never changes.
     *
     * Required scopes: `create:pay-rates`.
     */
    createEarningCode(request: CreateEarningCodeRequest, parameters: {
        /** A value of your own, 1 to 255 printable ASCII characters; the same one when you repeat the request, which is then answered as the first time and done once. */
        idempotency_key?: string;
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<EarningCode> {
        return this.send<EarningCode>({
            method: "POST",
            path: `/api/v1/earning-codes`,
            headers: {
                "Idempotency-Key": parameters.idempotency_key,
            },
            body: request,
            signal: parameters.signal,
        });
    }

    /**
     * List the earning codes.
     *
     * `ordinary`, `overtime`, `salary`, `allowance`, `commission`, `back_pay`, `bonus`, `annual_leave`, `personal_leave`, `public_holiday`, `unpaid_leave` and `reimbursement` exist from the start.
     *
     * Required scopes: `read:pay-rates`.
     */
    listEarningCodes(parameters: {
        /** Only the one with this code. */
        code?: string;
        /** The maximum number of items; 50 when left out. */
        limit?: number;
        /** The `next_cursor` of the page before, unchanged; left out for the first page. */
        cursor?: string;
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<EarningCodePage> {
        return this.send<EarningCodePage>({
            method: "GET",
            path: `/api/v1/earning-codes`,
            query: {
                code: parameters.code,
                limit: parameters.limit,
                cursor: parameters.cursor,
            },
            signal: parameters.signal,
        });
    }

    /**
     * Get an earning code.
     *
     * Required scopes: `read:pay-rates`.
     */
    getEarningCode(earningCodeId: string, parameters: {
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<EarningCode> {
        return this.send<EarningCode>({
            method: "GET",
            path: `/api/v1/earning-codes/${part(earningCodeId)}`,
            signal: parameters.signal,
        });
    }

    /**
     * Change an earning code.
     *
     * The name and the status can change at any time, all else only while no pay run, no timesheet entry and no pay rule uses it. Another name makes calculated runs that use it stale. `ordinary` and `bonus` can't be retired.
     *
     * Required scopes: `update:pay-rates`.
     */
    updateEarningCode(earningCodeId: string, request: UpdateEarningCodeRequest, parameters: {
        /** The version that the change is meant for, as the ETag header of an answer has it; or several, one of which has to be the present one. `*`: any version; left out: the same. */
        if_match?: string;
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<EarningCode> {
        return this.send<EarningCode>({
            method: "PATCH",
            path: `/api/v1/earning-codes/${part(earningCodeId)}`,
            headers: {
                "If-Match": parameters.if_match,
            },
            body: request,
            signal: parameters.signal,
        });
    }

    /**
     * Remove an earning code.
     *
     * Only while no pay run, no timesheet entry and no pay rule uses it; otherwise retire it. `ordinary` and `bonus` can't be removed: `gross_pay` and `bonuses` make lines of them.
     *
     * Required scopes: `delete:pay-rates`.
     */
    deleteEarningCode(earningCodeId: string, parameters: {
        /** The version that the change is meant for, as the ETag header of an answer has it; or several, one of which has to be the present one. `*`: any version; left out: the same. */
        if_match?: string;
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<void> {
        return this.send<void>({
            method: "DELETE",
            path: `/api/v1/earning-codes/${part(earningCodeId)}`,
            headers: {
                "If-Match": parameters.if_match,
            },
            signal: parameters.signal,
        });
    }

    /**
     * Create a cost code.
     *
     * Below another one, or at the top. The tree has at most ten levels.
     *
     * Required scopes: `create:pay-rates`.
     */
    createCostCode(request: CreateCostCodeRequest, parameters: {
        /** A value of your own, 1 to 255 printable ASCII characters; the same one when you repeat the request, which is then answered as the first time and done once. */
        idempotency_key?: string;
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<CostCode> {
        return this.send<CostCode>({
            method: "POST",
            path: `/api/v1/cost-codes`,
            headers: {
                "Idempotency-Key": parameters.idempotency_key,
            },
            body: request,
            signal: parameters.signal,
        });
    }

    /**
     * List the cost codes.
     *
     * In the order in which they were made; with `parent`, those directly below one.
     *
     * Required scopes: `read:pay-rates`.
     */
    listCostCodes(parameters: {
        /** Only directly below the one with this code. */
        parent?: string;
        /** Only the one with this code. */
        code?: string;
        /** The maximum number of items; 50 when left out. */
        limit?: number;
        /** The `next_cursor` of the page before, unchanged; left out for the first page. */
        cursor?: string;
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<CostCodePage> {
        return this.send<CostCodePage>({
            method: "GET",
            path: `/api/v1/cost-codes`,
            query: {
                parent: parameters.parent,
                code: parameters.code,
                limit: parameters.limit,
                cursor: parameters.cursor,
            },
            signal: parameters.signal,
        });
    }

    /**
     * Get a cost code.
     *
     * Required scopes: `read:pay-rates`.
     */
    getCostCode(costCodeId: string, parameters: {
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<CostCode> {
        return this.send<CostCode>({
            method: "GET",
            path: `/api/v1/cost-codes/${part(costCodeId)}`,
            signal: parameters.signal,
        });
    }

    /**
     * Change a cost code.
     *
     * With another parent it moves, with all below it. A retired one keeps those below it, and takes no new ones.
     *
     * Required scopes: `update:pay-rates`.
     */
    updateCostCode(costCodeId: string, request: UpdateCostCodeRequest, parameters: {
        /** The version that the change is meant for, as the ETag header of an answer has it; or several, one of which has to be the present one. `*`: any version; left out: the same. */
        if_match?: string;
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<CostCode> {
        return this.send<CostCode>({
            method: "PATCH",
            path: `/api/v1/cost-codes/${part(costCodeId)}`,
            headers: {
                "If-Match": parameters.if_match,
            },
            body: request,
            signal: parameters.signal,
        });
    }

    /**
     * Remove a cost code.
     *
     * Only while there is none below it and nothing uses it; otherwise retire it.
     *
     * Required scopes: `delete:pay-rates`.
     */
    deleteCostCode(costCodeId: string, parameters: {
        /** The version that the change is meant for, as the ETag header of an answer has it; or several, one of which has to be the present one. `*`: any version; left out: the same. */
        if_match?: string;
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<void> {
        return this.send<void>({
            method: "DELETE",
            path: `/api/v1/cost-codes/${part(costCodeId)}`,
            headers: {
                "If-Match": parameters.if_match,
            },
            signal: parameters.signal,
        });
    }

    /**
     * Create an employee.
     *
     * The answer shows the first pay period. Account numbers and tax identifiers are kept encrypted, and shown by their last digits from then on.
     *
     * Required scopes: `create:employees`.
     */
    createEmployee(request: CreateEmployeeRequest, parameters: {
        /** A value of your own, 1 to 255 printable ASCII characters; the same one when you repeat the request, which is then answered as the first time and done once. */
        idempotency_key?: string;
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<Employee> {
        return this.send<Employee>({
            method: "POST",
            path: `/api/v1/employees`,
            headers: {
                "Idempotency-Key": parameters.idempotency_key,
            },
            body: request,
            signal: parameters.signal,
        });
    }

    /**
     * List employees.
     *
     * `pay_group` and `employment_type` are codes, of what is in force today. `search` finds part of a name, an e-mail address
     * or an external id, whatever the case.
     *
     * Required scopes: `read:employees`.
     */
    listEmployees(parameters: {
        /** Only of the pay group with this code. */
        pay_group?: string;
        /** Only of the employment type with this code. */
        employment_type?: string;
        /** Only in this state. */
        status?: EmployeeStatus;
        /** Part of a name, an e-mail address or an external id, whatever the case. */
        search?: string;
        /** Only the one with this id in your own system; case counts. */
        external_id?: string;
        /** Only what was changed at this time or later. */
        updated_since?: string;
        /** The maximum number of items; 50 when left out. */
        limit?: number;
        /** The `next_cursor` of the page before, unchanged; left out for the first page. */
        cursor?: string;
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<EmployeePage> {
        return this.send<EmployeePage>({
            method: "GET",
            path: `/api/v1/employees`,
            query: {
                pay_group: parameters.pay_group,
                employment_type: parameters.employment_type,
                status: parameters.status,
                search: parameters.search,
                external_id: parameters.external_id,
                updated_since: parameters.updated_since,
                limit: parameters.limit,
                cursor: parameters.cursor,
            },
            signal: parameters.signal,
        });
    }

    /**
     * Import employees.
     *
     * Up to 10,000, as JSON or as CSV with a header row. Employees with a known `external_id` are changed, the others are taken on. Each
     * item is answered. If you send the same items again, each is `unchanged`.
     *
     * Required scopes: `create:employees`, `update:employees`.
     */
    importEmployees(request: EmployeeBatchRequest, parameters: {
        /** What becomes of the good items when others are refused: `atomic`, the default, writes nothing, `partial` writes them; `dry_run` writes nothing, and answers what would be. */
        mode?: BatchMode;
        /** A value of your own, 1 to 255 printable ASCII characters; the same one when you repeat the request, which is then answered as the first time and done once. */
        idempotency_key?: string;
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<ImportedEmployeeBatch> {
        return this.send<ImportedEmployeeBatch>({
            method: "POST",
            path: `/api/v1/employees/batch`,
            query: {
                mode: parameters.mode,
            },
            headers: {
                "Idempotency-Key": parameters.idempotency_key,
            },
            body: request,
            signal: parameters.signal,
        });
    }

    /**
     * Get an employee.
     *
     * Pay group, type, classification and working days are those in force today.
     *
     * Required scopes: `read:employees`.
     */
    getEmployee(employeeId: string, parameters: {
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<Employee> {
        return this.send<Employee>({
            method: "GET",
            path: `/api/v1/employees/${part(employeeId)}`,
            signal: parameters.signal,
        });
    }

    /**
     * Change an employee.
     *
     * A merge patch. Another pay group, type, classification or working days hold from `effective_from` on, as a dated employment.
     * `start_date` can't move past hours that are not paid yet, and a pay group in another time zone can't take over days with clocked
     * hours (409 `in_use`).
     *
     * Required scopes: `update:employees`.
     */
    updateEmployee(employeeId: string, request: UpdateEmployeeRequest, parameters: {
        /** The version that the change is meant for, as the ETag header of an answer has it; or several, one of which has to be the present one. `*`: any version; left out: the same. */
        if_match?: string;
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<Employee> {
        return this.send<Employee>({
            method: "PATCH",
            path: `/api/v1/employees/${part(employeeId)}`,
            headers: {
                "If-Match": parameters.if_match,
            },
            body: request,
            signal: parameters.signal,
        });
    }

    /**
     * End an employment.
     *
     * On `end_date`, or today in the pay group's time zone. Repeatable. The history stays, and the e-mail address stays taken. Later
     * changes and later employments are deleted. Between two employments, leave `end_date` out or give the end of the first one (and
     * its reason again).
     * Unpaid hours after that day are a conflict (409 `in_use`). An employee without hours whom no pay run names is removed
     * instead, with their own pay rates, and the answer is 204.
     *
     * Required scopes: `delete:employees`.
     */
    deleteEmployee(employeeId: string, parameters: {
        /** The last day of employment; today in the pay group's time zone when left out. */
        end_date?: string;
        /** Why, in your words. */
        reason?: string;
        /** The version that the change is meant for, as the ETag header of an answer has it; or several, one of which has to be the present one. `*`: any version; left out: the same. */
        if_match?: string;
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<Employee | undefined> {
        return this.send<Employee | undefined>({
            method: "DELETE",
            path: `/api/v1/employees/${part(employeeId)}`,
            query: {
                end_date: parameters.end_date,
                reason: parameters.reason,
            },
            headers: {
                "If-Match": parameters.if_match,
            },
            signal: parameters.signal,
        });
    }

    /**
     * Date another employment.
     *
     * A change from `effective_from` on, up to the next dated one; after the end of employment, taking the person on again. Where an
     * employment begins on that day already, its terms change, and where these terms hold already, nothing does: then the answer is 200, with
     * the employment in which the day lies. Days that a submitted run has paid stay as they
     * are (409 `invalid_state`), and a pay group in another time zone can't take over days with clocked hours (409 `in_use`).
     * `If-Match` takes the employee's version, which a change raises.
     *
     * Required scopes: `create:employees`.
     */
    createEmployment(employeeId: string, request: CreateEmploymentRequest, parameters: {
        /** The version that the change is meant for, as the ETag header of an answer has it; or several, one of which has to be the present one. `*`: any version; left out: the same. */
        if_match?: string;
        /** A value of your own, 1 to 255 printable ASCII characters; the same one when you repeat the request, which is then answered as the first time and done once. */
        idempotency_key?: string;
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<Employment> {
        return this.send<Employment>({
            method: "POST",
            path: `/api/v1/employees/${part(employeeId)}/employments`,
            headers: {
                "If-Match": parameters.if_match,
                "Idempotency-Key": parameters.idempotency_key,
            },
            body: request,
            signal: parameters.signal,
        });
    }

    /**
     * List an employee's dated employments.
     *
     * Each holds until the day before the next, or until the end of employment.
     *
     * Required scopes: `read:employees`.
     */
    listEmployments(employeeId: string, parameters: {
        /** The maximum number of items; 50 when left out. */
        limit?: number;
        /** The `next_cursor` of the page before, unchanged; left out for the first page. */
        cursor?: string;
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<EmploymentPage> {
        return this.send<EmploymentPage>({
            method: "GET",
            path: `/api/v1/employees/${part(employeeId)}/employments`,
            query: {
                limit: parameters.limit,
                cursor: parameters.cursor,
            },
            signal: parameters.signal,
        });
    }

    /**
     * Create a pay rate.
     *
     * Of rates for the same employee, classification, project and employment type no two hold on the same day: the second is refused, whatever its unit.
     *
     * Required scopes: `create:pay-rates`.
     */
    createPayRate(request: CreatePayRateRequest, parameters: {
        /** A value of your own, 1 to 255 printable ASCII characters; the same one when you repeat the request, which is then answered as the first time and done once. */
        idempotency_key?: string;
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<PayRate> {
        return this.send<PayRate>({
            method: "POST",
            path: `/api/v1/pay-rates`,
            headers: {
                "Idempotency-Key": parameters.idempotency_key,
            },
            body: request,
            signal: parameters.signal,
        });
    }

    /**
     * List the pay rates.
     *
     * All that have ever held; with `on`, those of one day.
     *
     * Required scopes: `read:pay-rates`.
     */
    listPayRates(parameters: {
        /** Only those that are for this employee alone. */
        employee_id?: string;
        /** Only those that are for the employee with this id in your own system alone; case counts, white space around it doesn't. */
        employee_external_id?: string;
        /** Only those that are for this classification, of one employee or of anybody; case counts. */
        classification?: string;
        /** Only those that hold on this day; the first and the last day count. */
        on?: string;
        /** Only the one with this id in your own system; case counts. */
        external_id?: string;
        /** The maximum number of items; 50 when left out. */
        limit?: number;
        /** The `next_cursor` of the page before, unchanged; left out for the first page. */
        cursor?: string;
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<PayRatePage> {
        return this.send<PayRatePage>({
            method: "GET",
            path: `/api/v1/pay-rates`,
            query: {
                employee_id: parameters.employee_id,
                employee_external_id: parameters.employee_external_id,
                classification: parameters.classification,
                on: parameters.on,
                external_id: parameters.external_id,
                limit: parameters.limit,
                cursor: parameters.cursor,
            },
            signal: parameters.signal,
        });
    }

    /**
     * Import pay rates.
     *
     * Up to 10,000, as JSON or as CSV with a header row. What has a known `external_id` is changed, the rest set; all of them are
     * looked at together, so that a rate may end where the next one begins, in whatever order. Sent again, everything is `unchanged`.
     *
     * Required scopes: `create:pay-rates`, `update:pay-rates`.
     */
    importPayRates(request: PayRateBatchRequest, parameters: {
        /** What becomes of the good items when others are refused: `atomic`, the default, writes nothing, `partial` writes them; `dry_run` writes nothing, and answers what would be. */
        mode?: BatchMode;
        /** A value of your own, 1 to 255 printable ASCII characters; the same one when you repeat the request, which is then answered as the first time and done once. */
        idempotency_key?: string;
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<ImportedPayRateBatch> {
        return this.send<ImportedPayRateBatch>({
            method: "POST",
            path: `/api/v1/pay-rates/batch`,
            query: {
                mode: parameters.mode,
            },
            headers: {
                "Idempotency-Key": parameters.idempotency_key,
            },
            body: request,
            signal: parameters.signal,
        });
    }

    /**
     * Get a pay rate.
     *
     * Required scopes: `read:pay-rates`.
     */
    getPayRate(payRateId: string, parameters: {
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<PayRate> {
        return this.send<PayRate>({
            method: "GET",
            path: `/api/v1/pay-rates/${part(payRateId)}`,
            signal: parameters.signal,
        });
    }

    /**
     * Change a pay rate.
     *
     * A merge patch. Once a submitted run has used the rate only `effective_to` changes, and not before the last use: end it, and set a new one from the day after.
     *
     * Required scopes: `update:pay-rates`.
     */
    updatePayRate(payRateId: string, request: UpdatePayRateRequest, parameters: {
        /** The version that the change is meant for, as the ETag header of an answer has it; or several, one of which has to be the present one. `*`: any version; left out: the same. */
        if_match?: string;
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<PayRate> {
        return this.send<PayRate>({
            method: "PATCH",
            path: `/api/v1/pay-rates/${part(payRateId)}`,
            headers: {
                "If-Match": parameters.if_match,
            },
            body: request,
            signal: parameters.signal,
        });
    }

    /**
     * Remove a pay rate.
     *
     * Only while no submitted run has used it.
     *
     * Required scopes: `delete:pay-rates`.
     */
    deletePayRate(payRateId: string, parameters: {
        /** The version that the change is meant for, as the ETag header of an answer has it; or several, one of which has to be the present one. `*`: any version; left out: the same. */
        if_match?: string;
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<void> {
        return this.send<void>({
            method: "DELETE",
            path: `/api/v1/pay-rates/${part(payRateId)}`,
            headers: {
                "If-Match": parameters.if_match,
            },
            signal: parameters.signal,
        });
    }

    /**
     * Create a set of pay rules.
     *
     * For a project, a pay group or the whole organization; work has the rules of its project, else of its pay group, else of the organization. A set holds
     * until the next one for the same starts: to change rules that a submitted run has used, create a set with a later `effective_from`.
     *
     * Required scopes: `create:pay-rates`.
     */
    createPayRule(request: CreatePayRuleRequest, parameters: {
        /** A value of your own, 1 to 255 printable ASCII characters; the same one when you repeat the request, which is then answered as the first time and done once. */
        idempotency_key?: string;
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<PayRule> {
        return this.send<PayRule>({
            method: "POST",
            path: `/api/v1/pay-rules`,
            headers: {
                "Idempotency-Key": parameters.idempotency_key,
            },
            body: request,
            signal: parameters.signal,
        });
    }

    /**
     * List the sets of pay rules.
     *
     * All that have ever held; with `on`, those in force on one day, one for each project and pay group and one for the organization.
     *
     * Required scopes: `read:pay-rates`.
     */
    listPayRules(parameters: {
        /** Only the versions of the set with this code. */
        code?: string;
        /** Only those of the pay group with this code. */
        pay_group?: string;
        /** Only those of this project; case counts, white space around it doesn't. */
        project?: string;
        /** Only those in force on this day. */
        on?: string;
        /** The maximum number of items; 50 when left out. */
        limit?: number;
        /** The `next_cursor` of the page before, unchanged; left out for the first page. */
        cursor?: string;
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<PayRulePage> {
        return this.send<PayRulePage>({
            method: "GET",
            path: `/api/v1/pay-rules`,
            query: {
                code: parameters.code,
                pay_group: parameters.pay_group,
                project: parameters.project,
                on: parameters.on,
                limit: parameters.limit,
                cursor: parameters.cursor,
            },
            signal: parameters.signal,
        });
    }

    /**
     * Get a set of pay rules.
     *
     * Required scopes: `read:pay-rates`.
     */
    getPayRule(payRuleId: string, parameters: {
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<PayRule> {
        return this.send<PayRule>({
            method: "GET",
            path: `/api/v1/pay-rules/${part(payRuleId)}`,
            signal: parameters.signal,
        });
    }

    /**
     * Change a set of pay rules.
     *
     * A merge patch; `rules` takes the place of all rules that are there. Once a submitted run has used the set only `name` changes: create a set with a later `effective_from`.
     *
     * Required scopes: `update:pay-rates`.
     */
    updatePayRule(payRuleId: string, request: UpdatePayRuleRequest, parameters: {
        /** The version that the change is meant for, as the ETag header of an answer has it; or several, one of which has to be the present one. `*`: any version; left out: the same. */
        if_match?: string;
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<PayRule> {
        return this.send<PayRule>({
            method: "PATCH",
            path: `/api/v1/pay-rules/${part(payRuleId)}`,
            headers: {
                "If-Match": parameters.if_match,
            },
            body: request,
            signal: parameters.signal,
        });
    }

    /**
     * Remove a set of pay rules.
     *
     * Only while no submitted run has used it.
     *
     * Required scopes: `delete:pay-rates`.
     */
    deletePayRule(payRuleId: string, parameters: {
        /** The version that the change is meant for, as the ETag header of an answer has it; or several, one of which has to be the present one. `*`: any version; left out: the same. */
        if_match?: string;
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<void> {
        return this.send<void>({
            method: "DELETE",
            path: `/api/v1/pay-rules/${part(payRuleId)}`,
            headers: {
                "If-Match": parameters.if_match,
            },
            signal: parameters.signal,
        });
    }

    /**
     * Record a timesheet entry.
     *
     * With `start` and `end`, the minutes are those that really pass in the pay group's time zone; they are kept. Entries of an
     * employee can't overlap, and have at most 24 hours on a date. To record an entry as `approved`, the key needs `update:timesheets`
     * beside `create:timesheets`, as for approving it later.
     *
     * Required scopes: `create:timesheets`.
     */
    createTimesheetEntry(request: CreateTimesheetEntryRequest, parameters: {
        /** A value of your own, 1 to 255 printable ASCII characters; the same one when you repeat the request, which is then answered as the first time and done once. */
        idempotency_key?: string;
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<TimesheetEntry> {
        return this.send<TimesheetEntry>({
            method: "POST",
            path: `/api/v1/timesheet-entries`,
            headers: {
                "Idempotency-Key": parameters.idempotency_key,
            },
            body: request,
            signal: parameters.signal,
        });
    }

    /**
     * List timesheet entries.
     *
     * Oldest first; those of one batch in no particular order. `pay_group` finds those whose employee is in that group on the work date.
     *
     * Required scopes: `read:timesheets`.
     */
    listTimesheetEntries(parameters: {
        /** Only with a work date on this day or later. */
        from?: string;
        /** Only with a work date on this day or earlier. */
        to?: string;
        /** Only of those who are in the pay group with this code on the work date. */
        pay_group?: string;
        /** Only of this employee. */
        employee_id?: string;
        /** Only of the employee with this id in your own system; case counts, white space around it doesn't. */
        employee_external_id?: string;
        /** Only in this state. */
        status?: TimesheetStatus;
        /** Only the one with this id in your own system; case counts. */
        external_id?: string;
        /** The maximum number of items; 50 when left out. */
        limit?: number;
        /** The `next_cursor` of the page before, unchanged; left out for the first page. */
        cursor?: string;
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<TimesheetEntryPage> {
        return this.send<TimesheetEntryPage>({
            method: "GET",
            path: `/api/v1/timesheet-entries`,
            query: {
                from: parameters.from,
                to: parameters.to,
                pay_group: parameters.pay_group,
                employee_id: parameters.employee_id,
                employee_external_id: parameters.employee_external_id,
                status: parameters.status,
                external_id: parameters.external_id,
                limit: parameters.limit,
                cursor: parameters.cursor,
            },
            signal: parameters.signal,
        });
    }

    /**
     * Approve timesheet entries.
     *
     * Those named, or all that a filter finds; all of them or none. Entries that are approved already stay as they are.
     *
     * Required scopes: `update:timesheets`.
     */
    approveTimesheetEntries(request: ApproveTimesheetEntriesRequest, parameters: {
        /** A value of your own, 1 to 255 printable ASCII characters; the same one when you repeat the request, which is then answered as the first time and done once. */
        idempotency_key?: string;
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<ApprovedEntries> {
        return this.send<ApprovedEntries>({
            method: "POST",
            path: `/api/v1/timesheet-entries/approve`,
            headers: {
                "Idempotency-Key": parameters.idempotency_key,
            },
            body: request,
            signal: parameters.signal,
        });
    }

    /**
     * Import timesheet entries.
     *
     * Up to 10,000, as JSON or as CSV with a header row. What has a known `external_id` is corrected, the rest recorded; what is
     * there already as it is sent stays as it is. Each item is answered. Sent again, everything is `unchanged`.
     *
     * Required scopes: `create:timesheets`, `update:timesheets`.
     */
    importTimesheetEntries(request: TimesheetEntryBatchRequest, parameters: {
        /** What becomes of the good items when others are refused: `atomic`, the default, writes nothing, `partial` writes them; `dry_run` writes nothing, and answers what would be. */
        mode?: BatchMode;
        /** A value of your own, 1 to 255 printable ASCII characters; the same one when you repeat the request, which is then answered as the first time and done once. */
        idempotency_key?: string;
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<ImportedTimesheetEntryBatch> {
        return this.send<ImportedTimesheetEntryBatch>({
            method: "POST",
            path: `/api/v1/timesheet-entries/batch`,
            query: {
                mode: parameters.mode,
            },
            headers: {
                "Idempotency-Key": parameters.idempotency_key,
            },
            body: request,
            signal: parameters.signal,
        });
    }

    /**
     * Price timesheet entries.
     *
     * What up to 1,000 entries would cost, as a run would price them beside what is approved around them. Nothing is saved. Each entry is answered
     * with its lines, rates and rules. An entry without a rate has a problem in place of lines. `status` does not matter. Entries that are
     * recorded already overlap with themselves, and are refused.
     *
     * Required scopes: `read:timesheets`, `read:pay-rates`.
     */
    priceTimesheetEntries(request: PriceTimesheetEntriesRequest, parameters: {
        /** Also the rules that made no line, each with the reason. */
        why_not?: boolean;
        /** A value of your own, 1 to 255 printable ASCII characters; the same one when you repeat the request, which is then answered as the first time and done once. */
        idempotency_key?: string;
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<PricedEntries> {
        return this.send<PricedEntries>({
            method: "POST",
            path: `/api/v1/timesheet-entries/price`,
            query: {
                why_not: parameters.why_not,
            },
            headers: {
                "Idempotency-Key": parameters.idempotency_key,
            },
            body: request,
            signal: parameters.signal,
        });
    }

    /**
     * Get a timesheet entry.
     *
     * Required scopes: `read:timesheets`.
     */
    getTimesheetEntry(timesheetEntryId: string, parameters: {
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<TimesheetEntry> {
        return this.send<TimesheetEntry>({
            method: "GET",
            path: `/api/v1/timesheet-entries/${part(timesheetEntryId)}`,
            signal: parameters.signal,
        });
    }

    /**
     * Correct a timesheet entry.
     *
     * A merge patch. An entry that a submitted run has paid never changes.
     *
     * Required scopes: `update:timesheets`.
     */
    updateTimesheetEntry(timesheetEntryId: string, request: UpdateTimesheetEntryRequest, parameters: {
        /** The version that the change is meant for, as the ETag header of an answer has it; or several, one of which has to be the present one. `*`: any version; left out: the same. */
        if_match?: string;
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<TimesheetEntry> {
        return this.send<TimesheetEntry>({
            method: "PATCH",
            path: `/api/v1/timesheet-entries/${part(timesheetEntryId)}`,
            headers: {
                "If-Match": parameters.if_match,
            },
            body: request,
            signal: parameters.signal,
        });
    }

    /**
     * Remove a timesheet entry.
     *
     * Only while no submitted run has paid it.
     *
     * Required scopes: `delete:timesheets`.
     */
    deleteTimesheetEntry(timesheetEntryId: string, parameters: {
        /** The version that the change is meant for, as the ETag header of an answer has it; or several, one of which has to be the present one. `*`: any version; left out: the same. */
        if_match?: string;
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<void> {
        return this.send<void>({
            method: "DELETE",
            path: `/api/v1/timesheet-entries/${part(timesheetEntryId)}`,
            headers: {
                "If-Match": parameters.if_match,
            },
            signal: parameters.signal,
        });
    }

    /**
     * Create a pay run.
     *
     * A regular run covers everyone whose employment touches the period; the others only the people who are named. One
     * regular run for each group and period.
     *            
     * With `run_to` one call calculates, approves and submits: the server goes on by itself, and the answer waits for it for
     * `wait_seconds`. 201: the run is where it stays, be it as far as `run_to` or where `stopped` says. 202: it is still on its way, and
     * goes on without you; wait for it at `Location` with `wait_seconds`, until its `run_to` is null.
     *
     * Required scopes: `create:payroll`.
     */
    createPayRun(request: CreatePayRunRequest, parameters: {
        /** With `run_to`: wait so long for the run to get there or to stop before answering; 10 when left out. */
        wait_seconds?: number;
        /** A value of your own, 1 to 255 printable ASCII characters; the same one when you repeat the request, which is then answered as the first time and done once. */
        idempotency_key?: string;
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<PayRun> {
        return this.send<PayRun>({
            method: "POST",
            path: `/api/v1/pay-runs`,
            query: {
                wait_seconds: parameters.wait_seconds,
            },
            headers: {
                "Idempotency-Key": parameters.idempotency_key,
            },
            body: request,
            signal: parameters.signal,
        });
    }

    /**
     * List pay runs.
     *
     * Cancelled ones too. Filters go together.
     *
     * Required scopes: `read:payroll`.
     */
    listPayRuns(parameters: {
        /** Only of the pay group with this code. */
        pay_group?: string;
        /** Only of this type. */
        type?: PayRunType;
        /** Only in this state. */
        status?: PayRunStatus;
        /** The maximum number of items; 50 when left out. */
        limit?: number;
        /** The `next_cursor` of the page before, unchanged; left out for the first page. */
        cursor?: string;
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<PayRunPage> {
        return this.send<PayRunPage>({
            method: "GET",
            path: `/api/v1/pay-runs`,
            query: {
                pay_group: parameters.pay_group,
                type: parameters.type,
                status: parameters.status,
                limit: parameters.limit,
                cursor: parameters.cursor,
            },
            signal: parameters.signal,
        });
    }

    /**
     * Get a pay run.
     *
     * With `wait_seconds`, up to 30, the answer comes when a calculation has ended, and where the run goes on by itself (`run_to`) when it has
     * got there or stopped, or when the time is up.
     *
     * Required scopes: `read:payroll`.
     */
    getPayRun(payRunId: string, parameters: {
        /** Wait so long for the end of a calculation before answering. */
        wait_seconds?: number;
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<PayRun> {
        return this.send<PayRun>({
            method: "GET",
            path: `/api/v1/pay-runs/${part(payRunId)}`,
            query: {
                wait_seconds: parameters.wait_seconds,
            },
            signal: parameters.signal,
        });
    }

    /**
     * Change a pay run.
     *
     * Its pay date, only in draft.
     *
     * Required scopes: `update:payroll`.
     */
    updatePayRun(payRunId: string, request: UpdatePayRunRequest, parameters: {
        /** The version that the change is meant for, as the ETag header of an answer has it; or several, one of which has to be the present one. `*`: any version; left out: the same. */
        if_match?: string;
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<PayRun> {
        return this.send<PayRun>({
            method: "PATCH",
            path: `/api/v1/pay-runs/${part(payRunId)}`,
            headers: {
                "If-Match": parameters.if_match,
            },
            body: request,
            signal: parameters.signal,
        });
    }

    /**
     * Give pay for an employee.
     *
     * In place of what was given before. In draft, or once calculated: the run is then stale and has to be calculated again.
     *
     * Required scopes: `update:payroll`.
     */
    replacePayRunInput(payRunId: string, employeeId: string, request: ManualPayRequest, parameters: {
        /** The version that the change is meant for, as the ETag header of an answer has it; or several, one of which has to be the present one. `*`: any version; left out: the same. */
        if_match?: string;
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<PayRunInput> {
        return this.send<PayRunInput>({
            method: "PUT",
            path: `/api/v1/pay-runs/${part(payRunId)}/inputs/${part(employeeId)}`,
            headers: {
                "If-Match": parameters.if_match,
            },
            body: request,
            signal: parameters.signal,
        });
    }

    /**
     * Get what is given for an employee.
     *
     * As it was given. What comes of it are the run's results.
     *
     * Required scopes: `read:payroll`.
     */
    getPayRunInput(payRunId: string, employeeId: string, parameters: {
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<PayRunInput> {
        return this.send<PayRunInput>({
            method: "GET",
            path: `/api/v1/pay-runs/${part(payRunId)}/inputs/${part(employeeId)}`,
            signal: parameters.signal,
        });
    }

    /**
     * Take back what is given for an employee.
     *
     * In draft, or once calculated: the run is then stale and has to be calculated again.
     *
     * Required scopes: `delete:payroll`.
     */
    deletePayRunInput(payRunId: string, employeeId: string, parameters: {
        /** The version that the change is meant for, as the ETag header of an answer has it; or several, one of which has to be the present one. `*`: any version; left out: the same. */
        if_match?: string;
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<void> {
        return this.send<void>({
            method: "DELETE",
            path: `/api/v1/pay-runs/${part(payRunId)}/inputs/${part(employeeId)}`,
            headers: {
                "If-Match": parameters.if_match,
            },
            signal: parameters.signal,
        });
    }

    /**
     * Calculate a pay run.
     *
     * From draft or calculated. Answers at once; wait for the end with `wait_seconds` on the run.
     *
     * Required scopes: `write:payroll`.
     */
    calculatePayRun(payRunId: string, parameters: {
        /** The version that the change is meant for, as the ETag header of an answer has it; or several, one of which has to be the present one. `*`: any version; left out: the same. */
        if_match?: string;
        /** A value of your own, 1 to 255 printable ASCII characters; the same one when you repeat the request, which is then answered as the first time and done once. */
        idempotency_key?: string;
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<PayRun> {
        return this.send<PayRun>({
            method: "POST",
            path: `/api/v1/pay-runs/${part(payRunId)}/calculate`,
            headers: {
                "If-Match": parameters.if_match,
                "Idempotency-Key": parameters.idempotency_key,
            },
            signal: parameters.signal,
        });
    }

    /**
     * List a pay run's results.
     *
     * Shaped like paystubs, with the warnings of each employee. Empty while the run is in draft or being calculated.
     *
     * Required scopes: `read:payroll`.
     */
    listPayRunResults(payRunId: string, parameters: {
        /** Only of this employee. */
        employee_id?: string;
        /** The maximum number of items; 50 when left out. */
        limit?: number;
        /** The `next_cursor` of the page before, unchanged; left out for the first page. */
        cursor?: string;
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<PayRunResultPage> {
        return this.send<PayRunResultPage>({
            method: "GET",
            path: `/api/v1/pay-runs/${part(payRunId)}/results`,
            query: {
                employee_id: parameters.employee_id,
                limit: parameters.limit,
                cursor: parameters.cursor,
            },
            signal: parameters.signal,
        });
    }

    /**
     * Explain a line of a result.
     *
     * How the line's amount came to be: enough to compute it again by hand.
     *
     * Required scopes: `read:payroll`.
     */
    explainPayRunResultLine(payRunId: string, employeeId: string, number: number, parameters: {
        /** Also the rules that made nothing of the line's hours, each with the reason. */
        why_not?: boolean;
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<LineExplanation> {
        return this.send<LineExplanation>({
            method: "GET",
            path: `/api/v1/pay-runs/${part(payRunId)}/results/${part(employeeId)}/lines/${part(number)}/explanation`,
            query: {
                why_not: parameters.why_not,
            },
            signal: parameters.signal,
        });
    }

    /**
     * List the people whose pay could not be computed.
     *
     * They are set aside, never paid wrongly: put it right and calculate again, or approve with `accept_exceptions`.
     *
     * Required scopes: `read:payroll`.
     */
    listPayRunExceptions(payRunId: string, parameters: {
        /** The maximum number of items; 50 when left out. */
        limit?: number;
        /** The `next_cursor` of the page before, unchanged; left out for the first page. */
        cursor?: string;
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<PayExceptionPage> {
        return this.send<PayExceptionPage>({
            method: "GET",
            path: `/api/v1/pay-runs/${part(payRunId)}/exceptions`,
            query: {
                limit: parameters.limit,
                cursor: parameters.cursor,
            },
            signal: parameters.signal,
        });
    }

    /**
     * List the people who get nothing in the run.
     *
     * Nothing is wrong with them: nothing was given for them, or they are excluded.
     *
     * Required scopes: `read:payroll`.
     */
    listPayRunSkipped(payRunId: string, parameters: {
        /** The maximum number of items; 50 when left out. */
        limit?: number;
        /** The `next_cursor` of the page before, unchanged; left out for the first page. */
        cursor?: string;
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<SkippedEmployeePage> {
        return this.send<SkippedEmployeePage>({
            method: "GET",
            path: `/api/v1/pay-runs/${part(payRunId)}/skipped`,
            query: {
                limit: parameters.limit,
                cursor: parameters.cursor,
            },
            signal: parameters.signal,
        });
    }

    /**
     * List what to look at in a run before it is approved.
     *
     * By employee, those who are set aside or skipped included. A warning changes no pay, and stops nothing. Empty while the run is in draft or being calculated.
     *
     * Required scopes: `read:payroll`.
     */
    listPayRunWarnings(payRunId: string, parameters: {
        /** The maximum number of items; 50 when left out. */
        limit?: number;
        /** The `next_cursor` of the page before, unchanged; left out for the first page. */
        cursor?: string;
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<EmployeeWarningPage> {
        return this.send<EmployeeWarningPage>({
            method: "GET",
            path: `/api/v1/pay-runs/${part(payRunId)}/warnings`,
            query: {
                limit: parameters.limit,
                cursor: parameters.cursor,
            },
            signal: parameters.signal,
        });
    }

    /**
     * List the people whose inputs have changed since they were computed.
     *
     * Calculate again before you approve. Empty unless the run is calculated or approved.
     *
     * Required scopes: `read:payroll`.
     */
    listPayRunStale(payRunId: string, parameters: {
        /** The maximum number of items; 50 when left out. */
        limit?: number;
        /** The `next_cursor` of the page before, unchanged; left out for the first page. */
        cursor?: string;
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<StaleEmployeePage> {
        return this.send<StaleEmployeePage>({
            method: "GET",
            path: `/api/v1/pay-runs/${part(payRunId)}/stale`,
            query: {
                limit: parameters.limit,
                cursor: parameters.cursor,
            },
            signal: parameters.signal,
        });
    }

    /**
     * Approve a pay run.
     *
     * Only what was calculated, and only if it is what would be calculated now.
     *
     * Required scopes: `write:payroll`.
     */
    approvePayRun(payRunId: string, request?: ApprovePayRunRequest, parameters: {
        /** The version that the change is meant for, as the ETag header of an answer has it; or several, one of which has to be the present one. `*`: any version; left out: the same. */
        if_match?: string;
        /** A value of your own, 1 to 255 printable ASCII characters; the same one when you repeat the request, which is then answered as the first time and done once. */
        idempotency_key?: string;
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<PayRun> {
        return this.send<PayRun>({
            method: "POST",
            path: `/api/v1/pay-runs/${part(payRunId)}/approve`,
            headers: {
                "If-Match": parameters.if_match,
                "Idempotency-Key": parameters.idempotency_key,
            },
            body: request,
            signal: parameters.signal,
        });
    }

    /**
     * Reopen a pay run.
     *
     * From calculated or approved back to draft; the results are dropped.
     *
     * Required scopes: `write:payroll`.
     */
    reopenPayRun(payRunId: string, parameters: {
        /** The version that the change is meant for, as the ETag header of an answer has it; or several, one of which has to be the present one. `*`: any version; left out: the same. */
        if_match?: string;
        /** A value of your own, 1 to 255 printable ASCII characters; the same one when you repeat the request, which is then answered as the first time and done once. */
        idempotency_key?: string;
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<PayRun> {
        return this.send<PayRun>({
            method: "POST",
            path: `/api/v1/pay-runs/${part(payRunId)}/reopen`,
            headers: {
                "If-Match": parameters.if_match,
                "Idempotency-Key": parameters.idempotency_key,
            },
            signal: parameters.signal,
        });
    }

    /**
     * Submit a pay run.
     *
     * Issues the paystubs and makes the run final: nothing changes it any more. Wants an `Idempotency-Key`.
     *
     * Required scopes: `write:payroll`.
     */
    submitPayRun(payRunId: string, parameters: {
        /** A value of your own, 1 to 255 printable ASCII characters; the same one when you repeat the request, which is then answered as the first time and done once. */
        idempotency_key: string;
        /** The version that the change is meant for, as the ETag header of an answer has it; or several, one of which has to be the present one. `*`: any version; left out: the same. */
        if_match?: string;
        /** Cancels the operation. */
        signal?: AbortSignal;
    }): Promise<PayRun> {
        return this.send<PayRun>({
            method: "POST",
            path: `/api/v1/pay-runs/${part(payRunId)}/submit`,
            headers: {
                "Idempotency-Key": parameters.idempotency_key,
                "If-Match": parameters.if_match,
            },
            signal: parameters.signal,
        });
    }

    /**
     * Mark a pay run as paid.
     *
     * Records that a submitted run's money has been sent.
     *
     * Required scopes: `write:payroll`.
     */
    markPayRunPaid(payRunId: string, parameters: {
        /** The version that the change is meant for, as the ETag header of an answer has it; or several, one of which has to be the present one. `*`: any version; left out: the same. */
        if_match?: string;
        /** A value of your own, 1 to 255 printable ASCII characters; the same one when you repeat the request, which is then answered as the first time and done once. */
        idempotency_key?: string;
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<PayRun> {
        return this.send<PayRun>({
            method: "POST",
            path: `/api/v1/pay-runs/${part(payRunId)}/mark-paid`,
            headers: {
                "If-Match": parameters.if_match,
                "Idempotency-Key": parameters.idempotency_key,
            },
            signal: parameters.signal,
        });
    }

    /**
     * Cancel a pay run.
     *
     * From any state before submission. Frees the period for another regular run.
     *
     * Required scopes: `write:payroll`.
     */
    cancelPayRun(payRunId: string, parameters: {
        /** The version that the change is meant for, as the ETag header of an answer has it; or several, one of which has to be the present one. `*`: any version; left out: the same. */
        if_match?: string;
        /** A value of your own, 1 to 255 printable ASCII characters; the same one when you repeat the request, which is then answered as the first time and done once. */
        idempotency_key?: string;
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<PayRun> {
        return this.send<PayRun>({
            method: "POST",
            path: `/api/v1/pay-runs/${part(payRunId)}/cancel`,
            headers: {
                "If-Match": parameters.if_match,
                "Idempotency-Key": parameters.idempotency_key,
            },
            signal: parameters.signal,
        });
    }

    /**
     * List paystubs.
     *
     * By employee, by pay run, and by pay date from `from` to `to`, both inclusive.
     *
     * Required scopes: `read:paystubs`.
     */
    listPaystubs(parameters: {
        /** Only of this employee. */
        employee_id?: string;
        /** Only of this pay run. */
        pay_run_id?: string;
        /** Only paid on this day or later. */
        from?: string;
        /** Only paid on this day or earlier. */
        to?: string;
        /** The maximum number of items; 50 when left out. */
        limit?: number;
        /** The `next_cursor` of the page before, unchanged; left out for the first page. */
        cursor?: string;
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<PaystubPage> {
        return this.send<PaystubPage>({
            method: "GET",
            path: `/api/v1/paystubs`,
            query: {
                employee_id: parameters.employee_id,
                pay_run_id: parameters.pay_run_id,
                from: parameters.from,
                to: parameters.to,
                limit: parameters.limit,
                cursor: parameters.cursor,
            },
            signal: parameters.signal,
        });
    }

    /**
     * Get a paystub.
     *
     * As it was issued: later changes of the employee don't touch it.
     *
     * Required scopes: `read:paystubs`.
     */
    getPaystub(paystubId: string, parameters: {
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<Paystub> {
        return this.send<Paystub>({
            method: "GET",
            path: `/api/v1/paystubs/${part(paystubId)}`,
            signal: parameters.signal,
        });
    }

    /**
     * Explain a line of a paystub.
     *
     * How the line's amount came to be: enough to compute it again by hand.
     *
     * Required scopes: `read:paystubs`.
     */
    explainPaystubLine(paystubId: string, number: number, parameters: {
        /** Also the rules that made nothing of the line's hours, each with the reason. */
        why_not?: boolean;
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<LineExplanation> {
        return this.send<LineExplanation>({
            method: "GET",
            path: `/api/v1/paystubs/${part(paystubId)}/lines/${part(number)}/explanation`,
            query: {
                why_not: parameters.why_not,
            },
            signal: parameters.signal,
        });
    }

    /**
     * List the audit events.
     *
     * In the order of their chain, oldest first. They are never changed and never removed.
     *
     * Required scopes: `read:logs`.
     */
    listAuditEvents(parameters: {
        /** Only of this action, such as `api_key.created`. */
        action?: string;
        /** Only of what was done to this thing. */
        resource_id?: string;
        /** Only of what was done with this key. */
        api_key_id?: string;
        /** Only at this time or later. */
        from?: string;
        /** Only before this time. */
        to?: string;
        /** The maximum number of items; 50 when left out. */
        limit?: number;
        /** The `next_cursor` of the page before, unchanged; left out for the first page. */
        cursor?: string;
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<AuditEventPage> {
        return this.send<AuditEventPage>({
            method: "GET",
            path: `/api/v1/audit-events`,
            query: {
                action: parameters.action,
                resource_id: parameters.resource_id,
                api_key_id: parameters.api_key_id,
                from: parameters.from,
                to: parameters.to,
                limit: parameters.limit,
                cursor: parameters.cursor,
            },
            signal: parameters.signal,
        });
    }

    /**
     * Verify the audit events.
     *
     * Goes through the chain, and names the first event that was changed, removed or put in, if there is one. Keep the head that it answers
     * elsewhere. Later, verify from its sequence on, and compare `from.hash` with the hash that you kept: where they are equal, all events
     * before are as they were. One verification runs at a time for an organization; requests that ask for the same meanwhile get its answer.
     *
     * Required scopes: `read:logs`.
     */
    verifyAuditEvents(parameters: {
        /** Begin after the event with this sequence; at the first event when left out. */
        from_sequence?: number;
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<AuditChain> {
        return this.send<AuditChain>({
            method: "GET",
            path: `/api/v1/audit/verify`,
            query: {
                from_sequence: parameters.from_sequence,
            },
            signal: parameters.signal,
        });
    }

    /**
     * List the requests.
     *
     * Newest first, for 30 days, up to two seconds late. Requests of the organization's keys, and those that were refused because
     * of one of them. Filters go together.
     *
     * Required scopes: `read:logs`.
     */
    listRequestLogs(parameters: {
        /** Only of this API key. */
        api_key_id?: string;
        /** Only answered with this HTTP status. */
        status?: number;
        /** Only with this HTTP method, in capitals. */
        method?: string;
        /** Only whose path begins so, such as `/employees`; with or without `/api/v1` or `/v1`. */
        path?: string;
        /** Only at this time or later. */
        from?: string;
        /** Only before this time. */
        to?: string;
        /** The maximum number of items; 50 when left out. */
        limit?: number;
        /** The `next_cursor` of the page before, unchanged; left out for the first page. */
        cursor?: string;
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<RequestLogPage> {
        return this.send<RequestLogPage>({
            method: "GET",
            path: `/api/v1/request-logs`,
            query: {
                api_key_id: parameters.api_key_id,
                status: parameters.status,
                method: parameters.method,
                path: parameters.path,
                from: parameters.from,
                to: parameters.to,
                limit: parameters.limit,
                cursor: parameters.cursor,
            },
            signal: parameters.signal,
        });
    }

    /**
     * Get a request.
     *
     * By the id that its answer had in the header `X-Request-Id`, and in the problem where it was refused.
     *
     * Required scopes: `read:logs`.
     */
    getRequestLog(requestId: string, parameters: {
        /** Cancels the operation. */
        signal?: AbortSignal;
    } = {}): Promise<RequestLog> {
        return this.send<RequestLog>({
            method: "GET",
            path: `/api/v1/request-logs/${part(requestId)}`,
            signal: parameters.signal,
        });
    }
}
/** What an allowance is paid for. The date on which an entry starts counts. */
export const AllowanceBasis = {
    Hourly: "hourly",
    Daily: "daily",
    PerEntry: "per_entry",
    Weekly: "weekly",
    Distance: "distance",
    Percentage: "percentage",
} as const;
export type AllowanceBasis = (typeof AllowanceBasis)[keyof typeof AllowanceBasis];

/** Money beside the hours: for tools, meals, travel. */
export interface AllowanceRule extends RuleMembers {
    type: "allowance";
    /** What it is paid for. */
    basis: AllowanceBasis;
    /** The amount for one; null with the basis percentage. */
    amount: number | null;
    /** Percent of ordinary pay; with the basis percentage. */
    percent: number | null;
    /** It is part of the hour's rate before multipliers and loadings. */
    all_purpose: boolean;
}

/** Money beside the hours: for tools, meals, travel. */
export interface AllowanceRuleRequest extends RuleRequestMembers {
    type: "allowance";
    /** What it is paid for. */
    basis: AllowanceBasis;
    /** The amount for one. Required, and left out with the basis percentage. */
    amount?: number | null;
    /** Percent of ordinary pay: required with the basis percentage, and only there. */
    percent?: number | null;
    /** It is part of the hour's rate before multipliers and loadings: only with the basis hourly; not, when left out. */
    all_purpose?: boolean | null;
}

/** A key to the API, without its secret. */
export interface ApiKey {
    /** The API key's id. */
    api_key_id: string;
    /** What people call it. */
    name: string;
    /** The key with its secret left out, to tell keys apart. */
    shown_as: string;
    /** What it may do. */
    scopes: string[];
    /** The preset that the scopes came from; null when they were listed, or changed since. */
    preset: string | null;
    /** How much traffic it is meant for. */
    tier: ApiKeyTier;
    /** Limits of its own, in place of some of its tier's. */
    limits: KeyRateLimit[];
    /** Whether it lets anyone in now. */
    status: ApiKeyStatus;
    /** The moment from which it is refused; null: never. */
    expires_at: string | null;
    /** When a request last used the key, up to ten seconds late. */
    last_used_at: string | null;
    /** When it was last sent over plain HTTP; replace such a key. */
    seen_in_clear_at: string | null;
    /** When it was made. */
    created_at: string;
    /** When it was revoked. */
    revoked_at: string | null;
    /** The key whose place it took. */
    rotated_from: string | null;
    /** The key that took its place. */
    rotated_to: string | null;
    /** The key whose request counts it shares, because that key has limits of its own and created it; null: it counts for itself. */
    shares_limits_with: string | null;
    /** What to do about the key: revoke_unused, when it was not used for sixty days; rotate, when it is older than that or was sent over plain HTTP. */
    advice: ApiKeyAdvice[];
    /** Goes up with each change. */
    version: number;
}

/** What a key's owner should do about it. */
export const ApiKeyAdvice = {
    RevokeUnused: "revoke_unused",
    Rotate: "rotate",
} as const;
export type ApiKeyAdvice = (typeof ApiKeyAdvice)[keyof typeof ApiKeyAdvice];

/** One page of a list. */
export interface ApiKeyPage {
    /** The page's things, in the order of the list. */
    data: ApiKey[];
    /** Whether there are more after them. */
    has_more: boolean;
    /** Send it as `cursor` to get the next page; null on the last one. */
    next_cursor: string | null;
}

/** Whether a key lets anyone in. */
export const ApiKeyStatus = {
    Active: "active",
    Rotating: "rotating",
    Expired: "expired",
    Revoked: "revoked",
} as const;
export type ApiKeyStatus = (typeof ApiKeyStatus)[keyof typeof ApiKeyStatus];

/** How much traffic a key is meant for. */
export const ApiKeyTier = {
    Standard: "standard",
    Enterprise: "enterprise",
    Windowed: "windowed",
} as const;
export type ApiKeyTier = (typeof ApiKeyTier)[keyof typeof ApiKeyTier];

/** How often a key was used. */
export interface ApiKeyUsage {
    /** Hours in which the key was used, in order, one entry for each class. */
    data: ApiKeyUsageHour[];
}

/** How often a key was used in one hour, in one class of requests. */
export interface ApiKeyUsageHour {
    /** The hour's beginning. */
    hour: string;
    /** The class whose limits the requests were counted in; `none` where they were refused before that. */
    class: string;
    /** Requests that succeeded. */
    ok: number;
    /** Requests that were refused for what was asked: every other 4xx. */
    client_errors: number;
    /** Requests that the key did not let in (401): it was revoked, expired, or only its id was right. */
    unauthorized: number;
    /** Requests that the key may not make, or made over plain HTTP (403). */
    forbidden: number;
    /** Requests over a limit (429). */
    limited: number;
    /** Requests that failed on our side (5xx). */
    server_errors: number;
}

/** The rule that made a line. */
export interface AppliedRule {
    /** Its rule set. */
    pay_rule_id: string;
    /** The version that was read. */
    version: number;
    /** The rule's name in the set. */
    name: string;
}

/** How to approve a run. */
export interface ApprovePayRunRequest {
    /** Approve although people have no result; they are then not paid in this run. */
    accept_exceptions?: boolean | null;
}

/** Which entries to approve: those named, or all that a filter finds. */
export interface ApproveTimesheetEntriesRequest {
    /** The entries' ids. */
    timesheet_entry_ids?: string[] | null;
    /** Entries that have everything that is given here. */
    filter?: TimesheetFilterRequest | null;
}

/** What an approval did. */
export interface ApprovedEntries {
    /** How many entries it approved; those that were approved before don't count. */
    approved: number;
}

/** Whether the chain of audit events is whole. */
export interface AuditChain {
    /** True where no event was changed, removed or put in. */
    valid: boolean;
    /** How many events were found whole, from the first one on, or from the one after `from_sequence`. */
    checked: number;
    /** The event of `from_sequence`, as it is kept now. Its own truth is not verified: compare it with the head that you kept. Null where
     * verification began at the first event, or where there is no such event. */
    from: AuditHead | null;
    /** Where the chain ends; null where its end was removed. Keep it elsewhere: a chain that was put back as a whole shows against it. */
    head: AuditHead | null;
    /** The place of the first event that was changed, is missing, or was put in. One more than the last event where only the end of the
     * chain is not what the server left. */
    first_broken_sequence: number | null;
}

/** A change that an organization has to be able to account for. */
export interface AuditEvent {
    /** The event's id. */
    audit_event_id: string;
    /** Its place in the organization's chain: 1, 2, 3, … without a gap. */
    sequence: number;
    /** When it happened. */
    at: string;
    /** The key that it was done with; null: the installation itself, or a command on its host. */
    api_key_id: string | null;
    /** What happened, such as api_key.created. */
    action: string;
    /** The kind of thing that it happened to. */
    resource: string;
    /** That thing's id. */
    resource_id: string;
    /** The network address that it was asked from. */
    address: string | null;
    /** More about it; its members depend on the action. */
    details: { [key: string]: string; };
    /** Its seal, 64 hexadecimal digits: it covers all events up to this one. */
    hash: string;
}

/** One page of a list. */
export interface AuditEventPage {
    /** The page's things, in the order of the list. */
    data: AuditEvent[];
    /** Whether there are more after them. */
    has_more: boolean;
    /** Send it as `cursor` to get the next page; null on the last one. */
    next_cursor: string | null;
}

/** A place in the chain. */
export interface AuditHead {
    /** The event's place. */
    sequence: number;
    /** The event's seal, 64 hexadecimal digits. It covers all events up to this one. */
    hash: string;
}

/** A bank account, its number masked. */
export interface BankAccount {
    /** The number's last four characters. */
    account_number_last4: string;
    /** BSB, ABA routing number, or your own. */
    routing_number: string;
    /** Checking or savings. */
    account_type: BankAccountType;
}

/** A bank account: all three members where there is none yet; in a change, what is left out stays. */
export interface BankAccountRequest {
    /** Kept encrypted, and shown by its last four characters. US 4 to 17 digits, AU 5 to 9 digits, none 4 to 34 letters and digits. */
    account_number?: string;
    /** US: nine digits with the check digit. AU: a BSB of six digits. None: digits. */
    routing_number?: string;
    /** Checking or savings. */
    account_type?: BankAccountType;
}

/** The kind of a bank account, as payment files name it. */
export const BankAccountType = {
    Checking: "checking",
    Savings: "savings",
} as const;
export type BankAccountType = (typeof BankAccountType)[keyof typeof BankAccountType];

/** What is wrong with an item, or what is in its way. */
export interface BatchError {
    /** The member of the item. */
    field: string;
    /** A code of a field's error, or of the refusal that the item alone would get. */
    code: string;
    /** What to do. */
    message: string;
    /** The line of the CSV file, from 1, the header being the first. Left out for JSON. */
    line?: number;
    /** The name of the CSV file's column. Left out for JSON, and where the whole row is at fault. */
    column?: string;
}

/** What becomes of a batch's good items when others are refused. */
export const BatchMode = {
    Atomic: "atomic",
    Partial: "partial",
    DryRun: "dry_run",
} as const;
export type BatchMode = (typeof BatchMode)[keyof typeof BatchMode];

/** What became of one item of a batch. */
export const BatchStatus = {
    Created: "created",
    Updated: "updated",
    Unchanged: "unchanged",
    Conflict: "conflict",
    Rejected: "rejected",
    NotApplied: "not_applied",
} as const;
export type BatchStatus = (typeof BatchStatus)[keyof typeof BatchStatus];

/** How many items of a batch ended in which way. */
export interface BatchSummary {
    /** Made. */
    created: number;
    /** Changed. */
    updated: number;
    /** As they were: nothing was written. */
    unchanged: number;
    /** Items that conflict with another resource or item. */
    conflict: number;
    /** Refused since they are wrong. */
    rejected: number;
    /** Good, and not written since others of an atomic batch were refused. */
    not_applied: number;
}

/** The key that the request came with. */
export interface Caller {
    /** The API key's id. */
    api_key_id: string;
    /** What people call it. */
    name: string;
    /** The employer that it belongs to. */
    organization: CallerOrganization;
    /** What it may do. */
    scopes: string[];
    /** How much traffic it is meant for. */
    tier: ApiKeyTier;
    /** The moment from which it is refused; null: never. */
    expires_at: string | null;
    /** What it may send, and has left after this request. */
    limits: RemainingLimit[];
}

/** The organization of a key. */
export interface CallerOrganization {
    /** The organization's id. */
    organization_id: string;
    /** What people call it. */
    name: string;
}

/** A percentage on top of the base rate of all hours worked, in place of paid leave. */
export interface CasualLoadingRule extends RuleMembers {
    type: "casual_loading";
    /** Percent of the base rate. */
    percent: number;
    /** Codes of the employment types that have it. */
    employment_types: string[];
}

/** A percentage on top of the base rate of all hours worked, in place of paid leave. */
export interface CasualLoadingRuleRequest extends RuleRequestMembers {
    type: "casual_loading";
    /** Percent of the base rate. */
    percent: number;
    /** Codes of the employment types that have it. */
    employment_types: string[];
}

/** The pay rate of some work, and why this one. */
export interface ChosenRate {
    /** The pay rate. */
    pay_rate_id: string;
    /** The version that was read. */
    version: number;
    /** What the amount is paid for. */
    unit: PayRateUnit;
    /** What the unit is worth. */
    amount: number;
    /** The first day on which it holds. */
    effective_from: string;
    /** Where it was found: the first of these that has a rate for the work. */
    step: PayRateStep;
}

/** Whether an earning code or a cost code is taken for new things. */
export const CodeStatus = {
    Active: "active",
    Retired: "retired",
} as const;
export type CodeStatus = (typeof CodeStatus)[keyof typeof CodeStatus];

/** A rule that made no line. */
export interface ConsideredRule {
    /** The rule. */
    rule: AppliedRule;
    /** Why, as a code: the first condition that did not hold. */
    reason: string;
}

/** What the cost of time is booked to. */
export interface CostCode {
    /** The cost code's id. */
    cost_code_id: string;
    /** What timesheet entries refer to. */
    code: string;
    /** What people call it. */
    name: string;
    /** The code of the cost code above it; null at the top. */
    parent: string | null;
    /** Whether new things can name it. */
    status: CodeStatus;
    /** Goes up with each change. */
    version: number;
    /** When it was made. */
    created_at: string;
    /** When it was last changed. */
    updated_at: string;
}

/** One page of a list. */
export interface CostCodePage {
    /** The page's things, in the order of the list. */
    data: CostCode[];
    /** Whether there are more after them. */
    has_more: boolean;
    /** Send it as `cursor` to get the next page; null on the last one. */
    next_cursor: string | null;
}

/** A new key: scopes or a preset, and when it ends. */
export interface CreateApiKeyRequest {
    /** What people call it. */
    name: string;
    /** What it may do, each as action:resource. Within the scopes of the key that creates it. */
    scopes?: string[] | null;
    /** Instead of scopes: read_only, payroll_submitter or admin. Also written as Read-only, Payroll Submitter or Admin; answers use the first form. */
    preset?: string | null;
    /** The moment from which it is refused; null: never. Sixty days from now when neither this nor expires_in_days is given. */
    expires_at?: string | null;
    /** Instead of expires_at. */
    expires_in_days?: number | null;
    /** How much traffic it is meant for; standard when left out (windowed, when the creating key is). */
    tier?: ApiKeyTier | null;
    /** Limits of its own, in place of some of its tier's. Only a key of the tier enterprise gives them. If the creating key has limits of
     * its own, the new key's can't be wider, and both share their request counts. */
    limits?: KeyRateLimitRequest[] | null;
}

/** A new cost code. */
export interface CreateCostCodeRequest {
    /** What timesheet entries will name. */
    code: string;
    /** What people call it. */
    name: string;
    /** The code of the cost code above it; the top when left out. */
    parent?: string | null;
}

/** A new earning code. What its lines count for follows from its kind where nothing is said. */
export interface CreateEarningCodeRequest {
    /** What earnings will name. */
    code: string;
    /** What people call it, and what stands on a paystub when nothing else is said. */
    name: string;
    /** What it pays for. */
    kind: EarningKind;
    /** Its lines count for income tax; when left out: not of the kinds unpaid and reimbursement. */
    taxable?: boolean | null;
    /** Its lines count for superannuation; when left out: those of the kinds worked, leave and allowance. */
    superable?: boolean | null;
    /** Its lines count for social security and Medicare; when left out: not of the kinds unpaid and reimbursement. */
    fica?: boolean | null;
    /** Its lines count for the regular rate of overtime; when left out: those of the kinds worked, allowance and bonus. */
    in_regular_rate?: boolean | null;
    /** Its lines are taxed as payments beside regular wages; when left out: those of the kind bonus. */
    supplemental?: boolean | null;
}

/** A new employee. */
export interface CreateEmployeeRequest {
    /** Given name. */
    first_name: string;
    /** Family name. */
    last_name: string;
    /** E-mail address: unique in the organization, case ignored, and it stays taken when employment ends. */
    email: string;
    /** The id in your own system: unique in the organization, case-sensitive. */
    external_id?: string | null;
    /** The code of an employment type, such as full_time. */
    employment_type: string;
    /** The code of a pay group. */
    pay_group: string;
    /** The code of the pay group's schedule, to have it checked. */
    pay_schedule?: string | null;
    /** The first day of employment; changes only while no submitted run has paid the employee. */
    start_date: string;
    /** The day from which another pay group, type, classification or working days hold. When left out, the first day of what is in force
     * today, or comes next, that no submitted run has paid. Required for a former employee; of a new employee it is start_date. */
    effective_from?: string;
    /** Trade and level, in your words. */
    classification?: string | null;
    /** The days of the week that are worked; null: Monday to Friday, as of a new employee. */
    working_days?: Weekday[] | null;
    /** Where net pay goes; null: nowhere. */
    bank_account?: BankAccountRequest | null;
    /** The withholding declaration, by the pay group's jurisdiction; null removes it. */
    tax?: TaxRequest | null;
    /** Date of birth. */
    birth_date?: string | null;
    /** Where superannuation goes; null removes it. */
    super_fund?: SuperFundRequest | null;
}

/** Another dated employment; what is left out is as in the employment before. */
export interface CreateEmploymentRequest {
    /** The first day on which it holds. After the end of employment it takes the person on again. */
    effective_from: string;
    /** The code of a pay group. */
    pay_group?: string;
    /** The code of an employment type. */
    employment_type?: string;
    /** Trade and level. */
    classification?: string | null;
    /** The days of the week that are worked; null: Monday to Friday. */
    working_days?: Weekday[] | null;
}

/** A new kind of employment. */
export interface CreateEmploymentTypeRequest {
    /** What employees will refer to. */
    code: string;
    /** What people call it. */
    name: string;
    /** Whether tax is withheld; employee when left out. */
    tax_treatment?: TaxTreatment | null;
}

/** A new holiday. */
export interface CreateHolidayRequest {
    /** The day. */
    date: string;
    /** What people call it. */
    name: string;
    /** The code of the pay group that keeps it; all do when left out. */
    pay_group?: string | null;
}

/** A new organization. */
export interface CreateOrganizationRequest {
    /** What people call it. */
    name: string;
}

/** A new pay group. */
export interface CreatePayGroupRequest {
    /** What employees and pay runs will refer to. */
    code: string;
    /** What people call it. */
    name: string;
    /** The code of a pay schedule. */
    pay_schedule: string;
    /** Whose law decides about tax; none: your figures are final. AU and US have no tax tables yet: no employee can be paid under them. */
    jurisdiction: Jurisdiction;
    /** ISO 4217 code of a currency in circulation with two decimals, such as USD; not JPY or KWD. AU wants AUD and US wants USD, and they
     * have them when it is left out; required for none. */
    currency?: string | null;
    /** IANA time zone name, such as Australia/Sydney: it decides which day today is, and is never guessed. */
    time_zone: string;
    /** The first day of the working week; Monday when left out. */
    week_starts_on?: Weekday | null;
    /** By what a yearly salary is divided for one pay period: fixed (52, 26, 24 or 12; the default) or actual (the pay dates of the calendar
     * year of the run's pay date). */
    salary_divisor?: SalaryDivisor | null;
    /** The percentage by which an employee's gross pay may differ from the last regular run before the run has the warning large_change; 30
     * when left out. With up to two decimals. */
    large_change_percent?: number | null;
}

/** A new pay rate: of an employee, of a classification, or of an employee in a classification. */
export interface CreatePayRateRequest {
    /** What people call it. */
    name: string;
    /** The id in your own system: unique in the organization, case-sensitive. */
    external_id?: string | null;
    /** The only person that it is for. Name them, a classification, or both. */
    employee_id?: string | null;
    /** That person's id in your own system, in place of employee_id or beside it; white space around it doesn't count. */
    employee_external_id?: string | null;
    /** The trade and level that it is for, in your words; case counts. The person, whatever they do, when left out. */
    classification?: string | null;
    /** The only project that it is for, in your words; case counts. Any when left out. */
    project?: string | null;
    /** The code of the only employment type that it is for. Any when left out. */
    employment_type?: string | null;
    /** What the amount is paid for. */
    unit: PayRateUnit;
    /** What the unit is worth, with up to six decimals. */
    amount: number;
    /** How many hours a day's work is: required with the unit day, allowed with year. */
    hours_per_day?: number | null;
    /** The first day on which it holds. */
    effective_from: string;
    /** The last day on which it holds; no end when left out. */
    effective_to?: string | null;
}

/** A new set of pay rules: of a project, of a pay group, or of the organization. */
export interface CreatePayRuleRequest {
    /** What it is called in your own words. The sets of a code are its versions: each has another effective_from. */
    code: string;
    /** What people call it. */
    name: string;
    /** The code of the only pay group that it is for. Give it or project, or neither for the whole organization. */
    pay_group?: string | null;
    /** The only project that it is for, in your words; case counts. */
    project?: string | null;
    /** The first day on which it holds. It holds until the next set for the same starts. */
    effective_from: string;
    /** The rules, in order; an empty list where hours have their rate alone. */
    rules: RuleRequest[];
}

/** A new pay run. */
export interface CreatePayRunRequest {
    /** The code of the pay group. */
    pay_group: string;
    /** What the run is for. */
    type: PayRunType;
    /** The period's first day. A regular run may leave both dates out: it takes the period after the group's last regular run (409 pay_run_exists while that one is in draft),
     * or for a new group the one that contains today. A correction has none. */
    pay_period_start?: string | null;
    /** The period's last day. */
    pay_period_end?: string | null;
    /** Between the period's start and 31 days after its end (a correction's: as late as need be). The schedule's when left out, a correction's that of the run that it corrects. */
    pay_date?: string | null;
    /** For a correction: the submitted run that it puts right. */
    corrects_pay_run_id?: string | null;
    /** Of another run than a regular one: also price the approved hours of the employees that it names, up to the period's end, 90 days back;
     * false when left out. Leave it out of a regular run, which always prices them. */
    price_entries?: boolean | null;
    /** What is given, employee by employee. */
    employees?: PayRunEmployeeRequest[] | null;
    /** How far the run goes by itself, in the background; it stays a draft when left out. Wants the scope write:payroll; submitted wants an
     * Idempotency-Key too. Exceptions are never accepted: with them, with inputs that changed since, or with no employee to be paid, the run
     * stops before approval, and `stopped` says why. */
    run_to?: PayRunTarget | null;
}

/** A new pay schedule. */
export interface CreatePayScheduleRequest {
    /** What pay groups will refer to; the frequency's word, such as biweekly, when left out. 409 where another schedule has it. */
    code?: string | null;
    /** What people call it; by the frequency, such as Every two weeks, when left out. */
    name?: string | null;
    /** How often people are paid. */
    frequency: PayFrequency;
    /** The first day of some period. Weekly and biweekly periods repeat from it in both directions; monthly ones start on its
     * day of the month (the 31st means the last day); semimonthly ones are always 1 to 15 and 16 to the end. */
    anchor_date: string;
    /** Days from the period's last day to its pay date; 5 when left out. */
    pay_date_offset_days?: number | null;
    /** Where a pay date goes that falls on a Saturday, a Sunday or a holiday; previous when left out. */
    pay_date_adjustment?: PayDateAdjustment | null;
}

/** Hours of an employee on a date: with start and end, or with hours alone. */
export interface CreateTimesheetEntryRequest {
    /** The id in your own system: unique in the organization, case-sensitive. */
    external_id?: string | null;
    /** Whose hours they are; give it, employee_external_id, or both of the same person. */
    employee_id?: string | null;
    /** The employee's id in your own system; white space around it doesn't count. */
    employee_external_id?: string | null;
    /** The day on which the entry starts, in the pay group's time zone. */
    date: string;
    /** When it starts, as clocks show it: 22:00, or 22:00:00. Where they show it twice, the first time is meant. */
    start?: string | null;
    /** When it ends; before the start: on the next day. Midnight is 00:00. */
    end?: string | null;
    /** Breaks with their times; they exclude break_minutes. */
    breaks?: EntryBreakRequest[] | null;
    /** One unpaid break in the middle of the entry, in minutes. */
    break_minutes?: number | null;
    /** Hours worked: alone, or beside times that they have to agree with. Two decimals mean whole minutes. */
    hours?: number | null;
    /** Pieces or other units done, for a pay rate by the unit. */
    units?: number | null;
    /** Trade and level of this work, where it is not the employee's own. */
    classification?: string | null;
    /** The code of a cost code. */
    cost_code?: string | null;
    /** The project, in your words. */
    project?: string | null;
    /** The code of an earning code; ordinary work when left out. */
    earning_code?: string | null;
    /** Kilometres driven. */
    distance_km?: number | null;
    /** Submitted when left out. Only approved entries are paid: approved needs the scope update:timesheets too. */
    status?: TimesheetStatus | null;
}

/** A new key: the only answer that carries the secret. */
export interface CreatedApiKey {
    /** The API key's id. */
    api_key_id: string;
    /** What people call it. */
    name: string;
    /** The key with its secret left out, to tell keys apart. */
    shown_as: string;
    /** What it may do. */
    scopes: string[];
    /** The preset that the scopes came from; null when they were listed, or changed since. */
    preset: string | null;
    /** How much traffic it is meant for. */
    tier: ApiKeyTier;
    /** Limits of its own, in place of some of its tier's. */
    limits: KeyRateLimit[];
    /** Whether it lets anyone in now. */
    status: ApiKeyStatus;
    /** The moment from which it is refused; null: never. */
    expires_at: string | null;
    /** When a request last used the key, up to ten seconds late. */
    last_used_at: string | null;
    /** When it was last sent over plain HTTP; replace such a key. */
    seen_in_clear_at: string | null;
    /** When it was made. */
    created_at: string;
    /** When it was revoked. */
    revoked_at: string | null;
    /** The key whose place it took. */
    rotated_from: string | null;
    /** The key that took its place. */
    rotated_to: string | null;
    /** The key whose request counts it shares, because that key has limits of its own and created it; null: it counts for itself. */
    shares_limits_with: string | null;
    /** What to do about the key: revoke_unused, when it was not used for sixty days; rotate, when it is older than that or was sent over plain HTTP. */
    advice: ApiKeyAdvice[];
    /** Goes up with each change. */
    version: number;
    /** The key. It is shown here and never again: null where an earlier answer is given again for the same Idempotency-Key. */
    key: string | null;
}

/** A new organization and its first admin key. */
export interface CreatedOrganization {
    /** The organization's id. */
    organization_id: string;
    /** What people call it. */
    name: string;
    /** The first admin key. It is shown here and never again: null where an earlier answer is given again for the same Idempotency-Key. */
    admin_key: string | null;
}

/** Hours on days of the week, or on public holidays. */
export interface DayRule extends RuleMembers {
    type: "day";
    /** The days; each minute has the date that clocks show. */
    days: RuleDay[];
    /** The first minute of these days that it is for; null: it is for all of them. */
    from: string | null;
    /** The first minute that it is no longer for; 00:00 is the end of the day. */
    to: string | null;
    /** The multipliers, in order, of each of these dates. */
    tiers: RuleTier[];
    /** Whether its hours count towards weekly thresholds, up to the daily one; null: those of holidays do. */
    counts_towards_weekly: boolean | null;
}

/** Hours on days of the week, or on public holidays. */
export interface DayRuleRequest extends RuleRequestMembers {
    type: "day";
    /** The days; each minute has the date that clocks show. A holiday comes before the day of the week. */
    days: RuleDay[];
    /** The first minute of these days that it is for; their start when left out. */
    from?: string | null;
    /** The first minute that it is no longer for, on the same day; 00:00, their end, when left out. */
    to?: string | null;
    /** The multipliers, in order, of each of these dates. */
    tiers: RuleTierRequest[];
    /** Whether its hours count towards weekly thresholds, up to the daily one; those of holidays do when left out. */
    counts_towards_weekly?: boolean | null;
}

/** What a line of pay counts for. */
export interface EarningCode {
    /** The earning code's id. */
    earning_code_id: string;
    /** What earnings and lines carry. */
    code: string;
    /** What people call it, and what stands on a paystub when nothing else is said. */
    name: string;
    /** What it pays for. */
    kind: EarningKind;
    /** Its lines count for income tax. */
    taxable: boolean;
    /** Its lines count for superannuation. */
    superable: boolean;
    /** Its lines count for social security and Medicare. */
    fica: boolean;
    /** Its lines count for the regular rate of overtime. */
    in_regular_rate: boolean;
    /** Its lines are taxed as payments beside regular wages. */
    supplemental: boolean;
    /** Whether new earnings can name it. */
    status: CodeStatus;
    /** Goes up with each change. */
    version: number;
    /** When it was made. */
    created_at: string;
    /** When it was last changed. */
    updated_at: string;
}

/** One page of a list. */
export interface EarningCodePage {
    /** The page's things, in the order of the list. */
    data: EarningCode[];
    /** Whether there are more after them. */
    has_more: boolean;
    /** Send it as `cursor` to get the next page; null on the last one. */
    next_cursor: string | null;
}

/** What an earning code pays for. */
export const EarningKind = {
    Worked: "worked",
    Leave: "leave",
    Unpaid: "unpaid",
    Allowance: "allowance",
    Bonus: "bonus",
    Reimbursement: "reimbursement",
} as const;
export type EarningKind = (typeof EarningKind)[keyof typeof EarningKind];

/** A person who can be paid. Pay group, type and classification are those in force today. */
export interface Employee {
    /** The employee's id. */
    employee_id: string;
    /** The id in your own system. */
    external_id: string | null;
    /** Given name. */
    first_name: string;
    /** Family name. */
    last_name: string;
    /** E-mail address. */
    email: string;
    /** Ended once the last day of employment is past, in the pay group's time zone. */
    status: EmployeeStatus;
    /** The code of the employment type. */
    employment_type: string;
    /** The code of the pay group. */
    pay_group: string;
    /** The code of the pay group's schedule. */
    pay_schedule: string;
    /** Trade and level. */
    classification: string | null;
    /** The days of the week that are worked. */
    working_days: Weekday[];
    /** The first day of employment. */
    start_date: string;
    /** The last day of employment. */
    end_date: string | null;
    /** Date of birth. */
    birth_date: string | null;
    /** Where net pay goes. Left out for keys without read:employees. Left out unless the key has the scope `read:employees`. */
    bank_account?: BankAccount | null;
    /** The withholding declaration. Left out for keys without read:employees. Left out unless the key has the scope `read:employees`. */
    tax?: Tax | null;
    /** Where superannuation goes. */
    super_fund: SuperFund | null;
    /** The pay period that holds the first day of employment. */
    first_pay_period: PayPeriod;
    /** Goes up with each change. */
    version: number;
    /** When it was made. */
    created_at: string;
    /** When it was last changed. */
    updated_at: string;
}

/** Employees who are created or changed in one call. */
export interface EmployeeBatchRequest {
    /** The items. */
    items: EmployeeItemRequest[];
}

/** An employee of a batch, told apart by external_id. A new one needs what createEmployee requires; of a known one, what is left out stays, and null clears. */
export interface EmployeeItemRequest {
    /** Given name. */
    first_name?: string;
    /** Family name. */
    last_name?: string;
    /** E-mail address: unique in the organization, case ignored, and it stays taken when employment ends. */
    email?: string;
    /** The id in your own system: unique in the organization, case-sensitive. */
    external_id?: string | null;
    /** The code of an employment type, such as full_time. */
    employment_type?: string;
    /** The code of a pay group. */
    pay_group?: string;
    /** The code of the pay group's schedule, to have it checked. */
    pay_schedule?: string | null;
    /** The first day of employment; changes only while no submitted run has paid the employee. */
    start_date?: string;
    /** The day from which another pay group, type, classification or working days hold. When left out, the first day of what is in force
     * today, or comes next, that no submitted run has paid. Required for a former employee; of a new employee it is start_date. */
    effective_from?: string;
    /** Trade and level, in your words. */
    classification?: string | null;
    /** The days of the week that are worked; null: Monday to Friday, as of a new employee. */
    working_days?: Weekday[] | null;
    /** Where net pay goes; null: nowhere. */
    bank_account?: BankAccountRequest | null;
    /** The withholding declaration, by the pay group's jurisdiction; null removes it. */
    tax?: TaxRequest | null;
    /** Date of birth. */
    birth_date?: string | null;
    /** Where superannuation goes; null removes it. */
    super_fund?: SuperFundRequest | null;
}

/** One page of a list. */
export interface EmployeePage {
    /** The page's things, in the order of the list. */
    data: Employee[];
    /** Whether there are more after them. */
    has_more: boolean;
    /** Send it as `cursor` to get the next page; null on the last one. */
    next_cursor: string | null;
}

/** Whether a person is employed. */
export const EmployeeStatus = {
    Active: "active",
    Ended: "ended",
} as const;
export type EmployeeStatus = (typeof EmployeeStatus)[keyof typeof EmployeeStatus];

/** What to look at in an employee's pay. A warning changes no pay, and stops nothing. */
export interface EmployeeWarning {
    /** Who. */
    employee_id: string;
    /** What it is about, as a stable code, such as `no_hours`. */
    code: string;
    /** What was found, with figures and dates, and what to do. */
    message: string;
}

/** One page of a list. */
export interface EmployeeWarningPage {
    /** The page's things, in the order of the list. */
    data: EmployeeWarning[];
    /** Whether there are more after them. */
    has_more: boolean;
    /** Send it as `cursor` to get the next page; null on the last one. */
    next_cursor: string | null;
}

/** What an employee is employed as from one day to another. */
export interface Employment {
    /** The employment's id. */
    employment_id: string;
    /** The first day. */
    effective_from: string;
    /** The last day; null while it has no end. */
    effective_to: string | null;
    /** The code of the pay group. */
    pay_group: string;
    /** The code of the employment type. */
    employment_type: string;
    /** Trade and level. */
    classification: string | null;
    /** The days of the week that are worked. */
    working_days: Weekday[];
}

/** One page of a list. */
export interface EmploymentPage {
    /** The page's things, in the order of the list. */
    data: Employment[];
    /** Whether there are more after them. */
    has_more: boolean;
    /** Send it as `cursor` to get the next page; null on the last one. */
    next_cursor: string | null;
}

/** A configured kind of employment. */
export interface EmploymentType {
    /** The employment type's id. */
    employment_type_id: string;
    /** What employees refer to. */
    code: string;
    /** What people call it. */
    name: string;
    /** Whether tax is withheld from people of this type. */
    tax_treatment: TaxTreatment;
    /** Goes up with each change. */
    version: number;
    /** When it was made. */
    created_at: string;
    /** When it was last changed. */
    updated_at: string;
}

/** One page of a list. */
export interface EmploymentTypePage {
    /** The page's things, in the order of the list. */
    data: EmploymentType[];
    /** Whether there are more after them. */
    has_more: boolean;
    /** Send it as `cursor` to get the next page; null on the last one. */
    next_cursor: string | null;
}

/** At which tier a top-up is paid. */
export const EngagementTopUp = {
    Continue: "continue",
    First: "first",
} as const;
export type EngagementTopUp = (typeof EngagementTopUp)[keyof typeof EngagementTopUp];

/** A break of an entry. */
export interface EntryBreak {
    /** When it starts, as clocks show it. */
    start: string;
    /** When it ends. */
    end: string;
    /** Whether its time is worked time. */
    paid: boolean;
}

/** A break within an entry. */
export interface EntryBreakRequest {
    /** When it starts, as clocks show it. */
    start: string;
    /** When it ends. */
    end: string;
    /** Whether its time is worked time; not, when left out. */
    paid?: boolean | null;
}

/** What is wrong with one field of the request. */
export interface FieldError {
    /** The JSON path of the field, such as `bank_account.routing_number` or `employees[2].gross_pay`; else the name of the query parameter or header. */
    field: string;
    /** One of `required`, `unknown_member`, `invalid_type`, `invalid_format`, `out_of_range`, `too_long`, `unknown_reference`, `looks_like_a_secret`, `duplicate`, `inconsistent`. */
    code: string;
    /** A sentence that says what to do. */
    message: string;
}

/** Step 1(c) of Form W-4. */
export const FilingStatus = {
    Single: "single",
    MarriedFilingJointly: "married_filing_jointly",
    HeadOfHousehold: "head_of_household",
} as const;
export type FilingStatus = (typeof FilingStatus)[keyof typeof FilingStatus];

/** A public holiday of one pay group, or of all. */
export interface Holiday {
    /** The holiday's id. */
    holiday_id: string;
    /** The day. */
    date: string;
    /** What people call it. */
    name: string;
    /** The code of the pay group that keeps it; null: all do. */
    pay_group: string | null;
    /** Goes up with each change. */
    version: number;
    /** When it was made. */
    created_at: string;
    /** When it was last changed. */
    updated_at: string;
}

/** Holidays that are added or renamed in one call. */
export interface HolidayBatchRequest {
    /** The items. */
    items: HolidayItemRequest[];
}

/** A holiday of a batch; its date and pay group say which one is meant. */
export interface HolidayItemRequest {
    /** The day. */
    date: string;
    /** What people call it. A new one needs a name; one that is there keeps its own where none is given. */
    name?: string;
    /** The code of the pay group that keeps it; all do when left out. */
    pay_group?: string | null;
}

/** One page of a list. */
export interface HolidayPage {
    /** The page's things, in the order of the list. */
    data: Holiday[];
    /** Whether there are more after them. */
    has_more: boolean;
    /** Send it as `cursor` to get the next page; null on the last one. */
    next_cursor: string | null;
}

/** What became of an employee of a batch. */
export interface ImportedEmployee {
    /** Its place in the batch, from 0. */
    index: number;
    /** What became of it. */
    status: BatchStatus;
    /** Why it is refused. Empty for a refused item where the items before it have the 100 errors that an answer lists. */
    errors: BatchError[];
    /** The id of the conflicting resource, if there is exactly one. */
    conflicts_with?: string;
    /** The id in your own system. */
    external_id: string | null;
    /** The employee's id; null where there is none. */
    employee_id: string | null;
}

/** What became of a batch. */
export interface ImportedEmployeeBatch {
    /** How many items ended in which way. */
    summary: BatchSummary;
    /** True where there are more errors than are listed: 100 in all, ten of an item. Absent otherwise. */
    errors_truncated?: boolean;
    /** Each item, in the order in which they were sent. */
    results: ImportedEmployee[];
    /** True where the answer is given again and was too long to be kept whole: the results are left out. Absent otherwise. */
    results_omitted?: boolean;
}

/** What became of a holiday of a batch. */
export interface ImportedHoliday {
    /** Its place in the batch, from 0. */
    index: number;
    /** What became of it. */
    status: BatchStatus;
    /** Why it is refused. Empty for a refused item where the items before it have the 100 errors that an answer lists. */
    errors: BatchError[];
    /** The id of the conflicting resource, if there is exactly one. */
    conflicts_with?: string;
    /** The day; null where it could not be read. */
    date: string | null;
    /** The code of the pay group that keeps it; null: all do. */
    pay_group: string | null;
    /** The holiday's id; null where there is none. */
    holiday_id: string | null;
}

/** What became of a batch. */
export interface ImportedHolidayBatch {
    /** How many items ended in which way. */
    summary: BatchSummary;
    /** True where there are more errors than are listed: 100 in all, ten of an item. Absent otherwise. */
    errors_truncated?: boolean;
    /** Each item, in the order in which they were sent. */
    results: ImportedHoliday[];
    /** True where the answer is given again and was too long to be kept whole: the results are left out. Absent otherwise. */
    results_omitted?: boolean;
}

/** What became of a pay rate of a batch. */
export interface ImportedPayRate {
    /** Its place in the batch, from 0. */
    index: number;
    /** What became of it. */
    status: BatchStatus;
    /** Why it is refused. Empty for a refused item where the items before it have the 100 errors that an answer lists. */
    errors: BatchError[];
    /** The id of the conflicting resource, if there is exactly one. */
    conflicts_with?: string;
    /** The id in your own system. */
    external_id: string | null;
    /** The rate's id; null where there is none. */
    pay_rate_id: string | null;
}

/** What became of a batch. */
export interface ImportedPayRateBatch {
    /** How many items ended in which way. */
    summary: BatchSummary;
    /** True where there are more errors than are listed: 100 in all, ten of an item. Absent otherwise. */
    errors_truncated?: boolean;
    /** Each item, in the order in which they were sent. */
    results: ImportedPayRate[];
    /** True where the answer is given again and was too long to be kept whole: the results are left out. Absent otherwise. */
    results_omitted?: boolean;
}

/** What became of an entry of a batch. */
export interface ImportedTimesheetEntry {
    /** Its place in the batch, from 0. */
    index: number;
    /** What became of it. */
    status: BatchStatus;
    /** Why it is refused. Empty for a refused item where the items before it have the 100 errors that an answer lists. */
    errors: BatchError[];
    /** The id of the conflicting resource, if there is exactly one. */
    conflicts_with?: string;
    /** The id in your own system. */
    external_id: string | null;
    /** The entry's id; null where there is none. */
    timesheet_entry_id: string | null;
}

/** What became of a batch. */
export interface ImportedTimesheetEntryBatch {
    /** How many items ended in which way. */
    summary: BatchSummary;
    /** True where there are more errors than are listed: 100 in all, ten of an item. Absent otherwise. */
    errors_truncated?: boolean;
    /** Each item, in the order in which they were sent. */
    results: ImportedTimesheetEntry[];
    /** True where the answer is given again and was too long to be kept whole: the results are left out. Absent otherwise. */
    results_omitted?: boolean;
}

/** Whose rules of tax, banking and numbers hold for a pay group. */
export const Jurisdiction = {
    None: "none",
    AU: "AU",
    US: "US",
} as const;
export type Jurisdiction = (typeof Jurisdiction)[keyof typeof Jurisdiction];

/** A limit that a key has in place of its tier's. */
export interface KeyRateLimit {
    /** The requests that are counted. */
    class: RateLimitClass;
    /** The length of the window. */
    window_seconds: number;
    /** Requests in any such window. */
    limit: number;
}

/** A limit that a key has in place of its tier's. */
export interface KeyRateLimitRequest {
    /** The requests that are counted. */
    class: RateLimitClass;
    /** The length of one of the tier's windows for them. */
    window_seconds: number;
    /** Requests in any such window; at most what all keys of the organization have together. */
    limit: number;
}

/** How a line's amount came to be: enough to compute it again by hand. */
export interface LineExplanation {
    /** The line's place. */
    number: number;
    /** The line's amount. */
    amount: number;
    /** The time that a line of hours pays for; none for given figures. */
    segments: LineSegment[];
    /** The days that a line of a salary pays for; none for other lines. */
    salary_days: SalaryDays[];
    /** What it was computed from. */
    inputs: LineInput[];
    /** The pay rate of the hours or of the salary, and the step that found it. */
    rate: ChosenRate | null;
    /** The rule that made the line; null: ordinary hours, or given figures. */
    rule: AppliedRule | null;
    /** The computation, in the operands' names. */
    formula: string;
    /** The operands' values. */
    operands: { [key: string]: number; };
    /** The result before rounding. */
    unrounded: number;
    /** The rule that rounded it to cents; `none` where a given amount was taken as it is. */
    rounding: string;
    /** The steps from the operands to the amount. */
    steps: LineStep[];
    /** With why_not=true: the rules that made nothing of the line's entries, each with the reason, computed again from the kept inputs. */
    considered: ConsideredRule[] | null;
}

/** What a line was computed from, and where it is kept. */
export interface LineInput {
    /** The kind of thing: pay_run_input, timesheet_entry, or pay_rate. */
    kind: string;
    /** That thing's id. */
    id: string;
    /** That thing's version at the time. */
    version: number;
    /** The member of that thing. */
    path: string;
    /** The figure. */
    value: number;
}

/** Where a line of a paystub belongs. Gross pay is the sum of earnings and bonuses. */
export const LineKind = {
    Earning: "earning",
    Bonus: "bonus",
    Reimbursement: "reimbursement",
    Tax: "tax",
    Deduction: "deduction",
    EmployerContribution: "employer_contribution",
} as const;
export type LineKind = (typeof LineKind)[keyof typeof LineKind];

/** Time that a line pays for. */
export interface LineSegment {
    /** The date that clocks show. */
    date: string;
    /** When it starts; null for hours without a place in the day. */
    from: string | null;
    /** When it ends; midnight is 00:00. */
    to: string | null;
    /** Minutes. */
    minutes: number;
}

/** A step of a computation. */
export interface LineStep {
    /** What it gives. */
    name: string;
    /** The value. */
    value: number;
}

/** Hours beside ordinary ones that a shift loading is paid on. */
export const LoadingHours = {
    Overtime: "overtime",
    Day: "day",
} as const;
export type LoadingHours = (typeof LoadingHours)[keyof typeof LoadingHours];

/** A given bonus. */
export interface ManualBonus {
    /** What stands on the paystub; null: the name of the earning code bonus. */
    description: string | null;
    /** The amount. */
    amount: number;
}

/** A bonus. */
export interface ManualBonusRequest {
    /** What stands on the paystub; the name of the earning code bonus when left out. */
    description?: string | null;
    /** The amount. */
    amount: number;
}

/** A given tax or deduction. */
export interface ManualDeduction {
    /** The caller's code. */
    code: string | null;
    /** What stands on the paystub. */
    description: string;
    /** The amount kept back. */
    amount: number;
    /** Deduction or tax. */
    kind: ManualDeductionKind;
    /** What it is taken before. */
    pre_tax: PreTaxKind | null;
}

/** What a given deduction is. */
export const ManualDeductionKind = {
    Deduction: "deduction",
    Tax: "tax",
} as const;
export type ManualDeductionKind = (typeof ManualDeductionKind)[keyof typeof ManualDeductionKind];

/** A tax or a deduction. */
export interface ManualDeductionRequest {
    /** Your code; deduction or tax when left out. */
    code?: string | null;
    /** What stands on the paystub. */
    description: string;
    /** The amount to be kept back. */
    amount: number;
    /** Deduction when left out. */
    kind?: ManualDeductionKind | null;
    /** What it is taken before, where it is. */
    pre_tax?: PreTaxKind | null;
}

/** One line of given gross pay. */
export interface ManualEarning {
    /** The earning code. */
    code: string;
    /** What stands on the paystub; null: the code's name. */
    description: string | null;
    /** Hours. */
    hours: number | null;
    /** Per hour. */
    rate: number | null;
    /** The amount, where there is no rate. */
    amount: number | null;
}

/** One line of gross pay: an amount, or hours and a rate. */
export interface ManualEarningRequest {
    /** The code of an earning code that is not retired. What is replaced may keep one that has been retired since. */
    code: string;
    /** What stands on the paystub; the code's name when left out. */
    description?: string | null;
    /** Hours. */
    hours?: number | null;
    /** Per hour. */
    rate?: number | null;
    /** The amount, where there is no rate. */
    amount?: number | null;
}

/** Pay as you computed it. Negative figures only in corrections. */
export interface ManualPayRequest {
    /** Hours; required beside gross_pay. */
    hours_worked?: number | null;
    /** Gross pay without bonuses. Excludes earnings. */
    gross_pay?: number | null;
    /** Gross pay line by line. Excludes gross_pay. */
    earnings?: ManualEarningRequest[] | null;
    /** Paid on top. */
    bonuses?: ManualBonusRequest[] | null;
    /** Taxes and deductions, as you computed them. */
    deductions?: ManualDeductionRequest[] | null;
    /** Leave the employee out of this run. */
    exclude?: boolean | null;
}

/** Exemption from the Medicare levy. */
export const MedicareLevyExemption = {
    None: "none",
    Half: "half",
    Full: "full",
} as const;
export type MedicareLevyExemption = (typeof MedicareLevyExemption)[keyof typeof MedicareLevyExemption];

/** A Medicare levy variation declaration. */
export interface MedicareLevyVariation {
    /** Has a spouse. */
    spouse: boolean;
    /** Number of dependent children, 0 to 20. */
    dependent_children: number;
}

/** A Medicare levy variation declaration (AU). */
export interface MedicareLevyVariationRequest {
    /** Has a spouse. */
    spouse: boolean;
    /** Number of dependent children. */
    dependent_children: number;
}

/** The hours that are paid at least on a date on which the employee works. */
export interface MinimumEngagementRule extends RuleMembers {
    type: "minimum_engagement";
    /** So many hours are paid. */
    hours: number;
    /** The days that it is for; null: all. */
    days: RuleDay[] | null;
    /** At which tier of the date's rule the missing hours are paid. */
    top_up: EngagementTopUp;
}

/** The hours that are paid at least on a date on which the employee works. */
export interface MinimumEngagementRuleRequest extends RuleRequestMembers {
    type: "minimum_engagement";
    /** So many hours are paid. */
    hours: number;
    /** The days that it is for; all when left out. */
    days?: RuleDay[] | null;
    /** At which tier of the date's rule the missing hours are paid; continue when left out. */
    top_up?: EngagementTopUp | null;
}

/** An employer. */
export interface Organization {
    /** The organization's id. */
    organization_id: string;
    /** What people call it. */
    name: string;
    /** The registered name. */
    legal_name: string | null;
    /** Australian Business Number. */
    abn: string | null;
    /** US Employer Identification Number. */
    ein: string | null;
    /** The postal address. */
    address: PostalAddress | null;
    /** Goes up with each change. */
    version: number;
    /** When it was made. */
    created_at: string;
    /** When it was last changed. */
    updated_at: string;
}

/** One page of a list. */
export interface OrganizationPage {
    /** The page's things, in the order of the list. */
    data: Organization[];
    /** Whether there are more after them. */
    has_more: boolean;
    /** Send it as `cursor` to get the next page; null on the last one. */
    next_cursor: string | null;
}

/** What overtime is counted over. */
export const OvertimeBasis = {
    Daily: "daily",
    Weekly: "weekly",
    Span: "span",
    Cycle: "cycle",
} as const;
export type OvertimeBasis = (typeof OvertimeBasis)[keyof typeof OvertimeBasis];

/** What an overtime multiplier is of. */
export const OvertimeRate = {
    BaseRate: "base_rate",
    RegularRate: "regular_rate",
} as const;
export type OvertimeRate = (typeof OvertimeRate)[keyof typeof OvertimeRate];

/** Hours beyond a threshold, or outside of the ordinary span of a day. */
export interface OvertimeRule extends RuleMembers {
    type: "overtime";
    /** What hours are counted over. */
    basis: OvertimeBasis;
    /** The ordinary hours; null with the basis span. */
    after_hours: number | null;
    /** When the ordinary hours of a day start and end; with the basis span. */
    span: TimeWindow | null;
    /** The days that hours are counted over; with the basis cycle. */
    cycle: RuleCycle | null;
    /** What the multipliers are of. */
    rate: OvertimeRate;
    /** The multipliers, in order; none with the regular rate. */
    tiers: RuleTier[];
}

/** Hours beyond a threshold, or outside of the ordinary span of a day. */
export interface OvertimeRuleRequest extends RuleRequestMembers {
    type: "overtime";
    /** What hours are counted over. */
    basis: OvertimeBasis;
    /** The ordinary hours, up to 24 a day, 168 a week, and 24 for each day of a cycle. Required, and left out with the basis span. */
    after_hours?: number | null;
    /** When the ordinary hours of a day start and end: required with the basis span, and only there. */
    span?: TimeWindowRequest | null;
    /** The days that hours are counted over: required with the basis cycle, and only there. */
    cycle?: RuleCycleRequest | null;
    /** What the multipliers are of; base_rate when left out. regular_rate (United States) goes with the basis weekly. */
    rate?: OvertimeRate | null;
    /** The multipliers, in order. Required, and left out with the regular rate. */
    tiers?: RuleTierRequest[] | null;
}

/** A tax, deduction or contribution. */
export interface PayAmount {
    /** What it counts for. */
    code: string;
    /** What stands on the paystub. */
    description: string;
    /** The amount. */
    amount: number;
}

/** What a tax or contribution was computed on. */
export interface PayBase {
    /** Which base. */
    code: string;
    /** The amount in this run. */
    amount: number;
    /** The amount in the tax year, this run included. */
    year_to_date: number;
}

/** Where a pay date goes that falls on a Saturday, a Sunday or a holiday. */
export const PayDateAdjustment = {
    None: "none",
    Previous: "previous",
    Next: "next",
} as const;
export type PayDateAdjustment = (typeof PayDateAdjustment)[keyof typeof PayDateAdjustment];

/** A person whose pay could not be computed. */
export interface PayException {
    /** Who. */
    employee_id: string;
    /** Why, as a stable code: `negative_net_pay`, `not_employed`, `no_table_for_date`, `calculation_failed`. */
    code: string;
    /** What to do about it. */
    message: string;
}

/** One page of a list. */
export interface PayExceptionPage {
    /** The page's things, in the order of the list. */
    data: PayException[];
    /** Whether there are more after them. */
    has_more: boolean;
    /** Send it as `cursor` to get the next page; null on the last one. */
    next_cursor: string | null;
}

/** How often people are paid. */
export const PayFrequency = {
    Weekly: "weekly",
    Biweekly: "biweekly",
    Semimonthly: "semimonthly",
    Monthly: "monthly",
} as const;
export type PayFrequency = (typeof PayFrequency)[keyof typeof PayFrequency];

/** Employees who are paid together. */
export interface PayGroup {
    /** The pay group's id. */
    pay_group_id: string;
    /** What employees and pay runs refer to. */
    code: string;
    /** What people call it. */
    name: string;
    /** The code of its pay schedule. */
    pay_schedule: string;
    /** Whose law decides about tax; `none`: your figures are final. `AU` and `US` have no tax tables yet, so their employees can't be paid: see `warnings`. */
    jurisdiction: Jurisdiction;
    /** ISO 4217 code. */
    currency: string;
    /** IANA time zone name. */
    time_zone: string;
    /** The first day of the working week. */
    week_starts_on: Weekday;
    /** By what a yearly salary is divided for one pay period. */
    salary_divisor: SalaryDivisor;
    /** The percentage by which an employee's gross pay may differ from the last regular run before the run has the warning `large_change`. */
    large_change_percent: number;
    /** What to know before employees are paid in the group; empty where there is nothing. */
    warnings: PayGroupWarning[];
    /** Goes up with each change. */
    version: number;
    /** When it was made. */
    created_at: string;
    /** When it was last changed. */
    updated_at: string;
}

/** One page of a list. */
export interface PayGroupPage {
    /** The page's things, in the order of the list. */
    data: PayGroup[];
    /** Whether there are more after them. */
    has_more: boolean;
    /** Send it as `cursor` to get the next page; null on the last one. */
    next_cursor: string | null;
}

/** What to know before employees are paid in a pay group. */
export interface PayGroupWarning {
    /** What it is about. */
    code: PayGroupWarningCode;
    /** What it means, and what to do. */
    message: string;
}

/** What a warning of a pay group is about. */
export const PayGroupWarningCode = {
    NoTaxTables: "no_tax_tables",
} as const;
export type PayGroupWarningCode = (typeof PayGroupWarningCode)[keyof typeof PayGroupWarningCode];

/** One line. */
export interface PayLine {
    /** Its place, from 1 on; names it in the explanation's path. */
    number: number;
    /** Where it belongs. */
    kind: LineKind;
    /** What it counts for. */
    code: string;
    /** What stands on the paystub. */
    description: string;
    /** Hours, where it pays for hours. */
    hours: number | null;
    /** Per hour, where there is one. */
    rate: number | null;
    /** The amount. */
    amount: number;
    /** The tax year's sum of this kind and code, this run included. */
    year_to_date: number;
}

/** A pay period, both ends inclusive, and the day on which it is paid. */
export interface PayPeriod {
    /** The first day. */
    start: string;
    /** The last day. */
    end: string;
    /** The day on which it is paid. */
    pay_date: string;
}

/** One page of a list. */
export interface PayPeriodPage {
    /** The page's things, in the order of the list. */
    data: PayPeriod[];
    /** Whether there are more after them. */
    has_more: boolean;
    /** Send it as `cursor` to get the next page; null on the last one. */
    next_cursor: string | null;
}

/** What an hour, a day, a unit of work or a year is worth, from one day to another. */
export interface PayRate {
    /** The pay rate's id. */
    pay_rate_id: string;
    /** The id in your own system. */
    external_id: string | null;
    /** What people call it. */
    name: string;
    /** The only person that it is for; null: anybody of the classification. */
    employee_id: string | null;
    /** That person's id in your own system. */
    employee_external_id: string | null;
    /** The trade and level that it is for; null: the person, whatever they do. */
    classification: string | null;
    /** The only project that it is for; null: any. */
    project: string | null;
    /** The code of the only employment type that it is for; null: any. */
    employment_type: string | null;
    /** What the amount is paid for. */
    unit: PayRateUnit;
    /** What the unit is worth, up to six decimals. */
    amount: number;
    /** How many hours a day's work is; for the day always, for the year where it was given. */
    hours_per_day: number | null;
    /** The first day on which it holds. */
    effective_from: string;
    /** The last day on which it holds; null while it has no end. */
    effective_to: string | null;
    /** Goes up with each change. */
    version: number;
    /** When it was made. */
    created_at: string;
    /** When it was last changed. */
    updated_at: string;
}

/** Pay rates that are set or changed in one call. */
export interface PayRateBatchRequest {
    /** The items. */
    items: PayRateItemRequest[];
}

/** A pay rate of a batch: told apart by its external_id; what is left out stays as it is, null clears. */
export interface PayRateItemRequest {
    /** What people call it. */
    name?: string;
    /** The id in your own system. */
    external_id?: string | null;
    /** The only person that it is for; null: anybody of the classification. */
    employee_id?: string | null;
    /** That person's id in your own system, in place of employee_id or beside it; white space around it doesn't count. */
    employee_external_id?: string | null;
    /** The trade and level that it is for. */
    classification?: string | null;
    /** The only project that it is for. */
    project?: string | null;
    /** The code of the only employment type that it is for. */
    employment_type?: string | null;
    /** What the amount is paid for. */
    unit?: PayRateUnit;
    /** What the unit is worth. */
    amount?: number;
    /** How many hours a day's work is. */
    hours_per_day?: number | null;
    /** The first day on which it holds. */
    effective_from?: string;
    /** The last day on which it holds; null: no end. */
    effective_to?: string | null;
}

/** One page of a list. */
export interface PayRatePage {
    /** The page's things, in the order of the list. */
    data: PayRate[];
    /** Whether there are more after them. */
    has_more: boolean;
    /** Send it as `cursor` to get the next page; null on the last one. */
    next_cursor: string | null;
}

/** The places where a rate is looked for, in this order. What each is called on the wire is its name in snake case. */
export const PayRateStep = {
    EmployeeInClassification: "employee_in_classification",
    HigherDuties: "higher_duties",
    Employee: "employee",
    OwnClassification: "own_classification",
} as const;
export type PayRateStep = (typeof PayRateStep)[keyof typeof PayRateStep];

/** What a pay rate's amount is paid for. */
export const PayRateUnit = {
    Hour: "hour",
    Day: "day",
    Unit: "unit",
    Year: "year",
} as const;
export type PayRateUnit = (typeof PayRateUnit)[keyof typeof PayRateUnit];

/** A bank account as it was, its number masked. */
export interface PayResultBankAccount {
    /** The number's last four characters. */
    account_number_last4: string;
    /** BSB, ABA routing number, or your own. */
    routing_number: string;
    /** Checking or savings. */
    account_type: BankAccountType;
}

/** The employee, as they were when the run was computed. */
export interface PayResultEmployee {
    /** The id in your own system. */
    external_id: string | null;
    /** Given name. */
    first_name: string;
    /** Family name. */
    last_name: string;
    /** The code of the employment type. */
    employment_type: string;
    /** Trade and level. */
    classification: string | null;
    /** Where net pay goes. Left out for keys without read:employees. Left out unless the key has the scope `read:employees`. */
    bank_account?: PayResultBankAccount | null;
}

/** The pay rules of a project, of a pay group or of the organization, from one day on. */
export interface PayRule {
    /** The rule set's id. */
    pay_rule_id: string;
    /** What it is called in your own words; the sets of a code are its versions. */
    code: string;
    /** What people call it. */
    name: string;
    /** The code of the only pay group that it is for; null: any, or a project's. */
    pay_group: string | null;
    /** The only project that it is for; null: any. */
    project: string | null;
    /** The first day on which it holds. It holds until the next set for the same starts. */
    effective_from: string;
    /** The rules, in order. */
    rules: Rule[];
    /** The last work date that a submitted run priced with it; null: none has, and everything can still change. */
    last_used_on: string | null;
    /** Goes up with each change. */
    version: number;
    /** When it was made. */
    created_at: string;
    /** When it was last changed. */
    updated_at: string;
}

/** One page of a list. */
export interface PayRulePage {
    /** The page's things, in the order of the list. */
    data: PayRule[];
    /** Whether there are more after them. */
    has_more: boolean;
    /** Send it as `cursor` to get the next page; null on the last one. */
    next_cursor: string | null;
}

/** One pay group, one period, one pay date. */
export interface PayRun {
    /** The pay run's id. */
    pay_run_id: string;
    /** The code of the group that is paid. */
    pay_group: string;
    /** What the run is for. */
    type: PayRunType;
    /** Where it stands. */
    status: PayRunStatus;
    /** The period's first day. */
    pay_period_start: string;
    /** The period's last day. */
    pay_period_end: string;
    /** The day on which people are paid. */
    pay_date: string;
    /** ISO 4217 code of all amounts. */
    currency: string;
    /** Whether approved hours are priced: always in a regular run, in others where `price_entries` asked for it. */
    price_entries: boolean;
    /** The run that a correction puts right. */
    corrects_pay_run_id: string | null;
    /** The status that the server is still taking the run to by itself: wait for it with `wait_seconds`. Null: nothing more happens by itself. */
    run_to: PayRunTarget | null;
    /** Where and why the run did not get as far as `run_to` said when it was created. Null: it did, or a later call went on with it. */
    stopped: PayRunStop | null;
    /** How far a calculation is. */
    progress: PayRunProgress;
    /** The sums over everyone who is paid. */
    totals: PayRunTotals;
    /** How many people need a look. */
    counts: PayRunCounts;
    /** The API key that asked for the calculation. */
    calculated_by: string | null;
    /** The API key that approved. */
    approved_by: string | null;
    /** Goes up with each change. */
    version: number;
    /** When it was made. */
    created_at: string;
    /** When it was last changed. */
    updated_at: string;
    /** When the results were complete. */
    calculated_at: string | null;
    /** When it was approved. */
    approved_at: string | null;
    /** When its paystubs were issued. */
    submitted_at: string | null;
    /** When it was marked as paid. */
    paid_at: string | null;
}

/** How many people of the run need a look. */
export interface PayRunCounts {
    /** Could not be computed. */
    exceptions: number;
    /** Get nothing in this run. */
    skipped: number;
    /** Were computed from something that has changed since. Null in lists, where it is not counted: get the run to know. */
    stale: number | null;
    /** Have at least one warning: something to look at before the run is approved. See `GET /pay-runs/{payRunId}/warnings`. */
    warnings: number;
}

/** What is given for one employee, who is named by id or by external id. */
export interface PayRunEmployeeRequest {
    /** Hours; required beside gross_pay. */
    hours_worked?: number | null;
    /** Gross pay without bonuses. Excludes earnings. */
    gross_pay?: number | null;
    /** Gross pay line by line. Excludes gross_pay. */
    earnings?: ManualEarningRequest[] | null;
    /** Paid on top. */
    bonuses?: ManualBonusRequest[] | null;
    /** Taxes and deductions, as you computed them. */
    deductions?: ManualDeductionRequest[] | null;
    /** Leave the employee out of this run. */
    exclude?: boolean | null;
    /** The employee's id. */
    employee_id?: string | null;
    /** Or the employee's id in your own system. */
    external_id?: string | null;
}

/** What is given for one employee in one run. */
export interface PayRunInput {
    /** The run. */
    pay_run_id: string;
    /** The employee. */
    employee_id: string;
    /** Hours, given beside gross pay. */
    hours_worked: number | null;
    /** Gross pay without bonuses. */
    gross_pay: number | null;
    /** Gross pay line by line. */
    earnings: ManualEarning[];
    /** Paid on top. */
    bonuses: ManualBonus[];
    /** Taxes and deductions as given. */
    deductions: ManualDeduction[];
    /** The employee is left out of this run. */
    exclude: boolean;
    /** Goes up each time it is replaced. */
    version: number;
    /** When it was first given. */
    created_at: string;
    /** When it was last replaced. */
    updated_at: string;
}

/** One page of a list. */
export interface PayRunPage {
    /** The page's things, in the order of the list. */
    data: PayRun[];
    /** Whether there are more after them. */
    has_more: boolean;
    /** Send it as `cursor` to get the next page; null on the last one. */
    next_cursor: string | null;
}

/** How far a calculation is, in people. */
export interface PayRunProgress {
    /** Computed so far. */
    done: number;
    /** To compute. */
    total: number;
}

/** What one employee gets out of a calculated run, with what to look at before it is approved. */
export interface PayRunResult {
    /** The run. */
    pay_run_id: string;
    /** The employee. */
    employee_id: string;
    /** The employee as they were. */
    employee: PayResultEmployee;
    /** The code of the group that paid. */
    pay_group: string;
    /** The period's first day. */
    pay_period_start: string;
    /** The period's last day. */
    pay_period_end: string;
    /** The day on which it is paid. */
    pay_date: string;
    /** ISO 4217 code of all amounts. */
    currency: string;
    /** Hours worked, where any are known. */
    hours_worked: number | null;
    /** Earnings and bonuses. */
    gross_pay: number;
    /** Expenses paid back. */
    reimbursements: number;
    /** Taxes kept back, line by line. */
    taxes: PayAmount[];
    /** Other deductions, line by line. */
    deductions: PayAmount[];
    /** What the employer pays on top, line by line. */
    employer_contributions: PayAmount[];
    /** What is left. Negative only in a correction. */
    net_pay: number;
    /** What the employee owes back: a negative net pay, as a positive amount. It is never paid. */
    amount_owed: number;
    /** What taxes and contributions were computed on. Empty where the caller's figures are final. */
    bases: PayBase[];
    /** Every line, in order. */
    lines: PayLine[];
    /** The tax year's sums, this run included. */
    year_to_date: YearToDate;
    /** How net pay is paid. */
    payments: Payment[];
    /** What to look at before the run is approved; empty where there is nothing. */
    warnings: PayWarning[];
}

/** One page of a list. */
export interface PayRunResultPage {
    /** The page's things, in the order of the list. */
    data: PayRunResult[];
    /** Whether there are more after them. */
    has_more: boolean;
    /** Send it as `cursor` to get the next page; null on the last one. */
    next_cursor: string | null;
}

/** Where a run stands. */
export const PayRunStatus = {
    Draft: "draft",
    Calculating: "calculating",
    Calculated: "calculated",
    Approved: "approved",
    Submitted: "submitted",
    Paid: "paid",
    Cancelled: "cancelled",
} as const;
export type PayRunStatus = (typeof PayRunStatus)[keyof typeof PayRunStatus];

/** Where and why a run went no further by itself. */
export interface PayRunStop {
    /** The step that was not taken. */
    step: PayRunTarget;
    /** Why: `run_has_exceptions`, `stale_run`, `no_employee_paid`, `calculation_failed`, `step_failed`, or of the API key that asked `key_not_active` or `insufficient_scope`. */
    code: string;
    /** What to do about it. */
    message: string;
    /** When it stopped. */
    at: string;
}

/** How far a run goes by itself after it is created. */
export const PayRunTarget = {
    Calculated: "calculated",
    Approved: "approved",
    Submitted: "submitted",
} as const;
export type PayRunTarget = (typeof PayRunTarget)[keyof typeof PayRunTarget];

/** The sums over everyone who is paid: exactly the sums of the run's paystubs. */
export interface PayRunTotals {
    /** How many people are paid. */
    employees: number;
    /** Earnings and bonuses. */
    gross_pay: number;
    /** Expenses paid back. */
    reimbursements: number;
    /** Taxes kept back. */
    taxes: number;
    /** Other deductions. */
    deductions: number;
    /** Gross pay + reimbursements − taxes − deductions. */
    net_pay: number;
    /** What the employer pays on top. */
    employer_contributions: number;
}

/** What a run is for. */
export const PayRunType = {
    Regular: "regular",
    OffCycle: "off_cycle",
    Bonus: "bonus",
    Correction: "correction",
} as const;
export type PayRunType = (typeof PayRunType)[keyof typeof PayRunType];

/** A calendar of pay periods and pay dates. */
export interface PaySchedule {
    /** The pay schedule's id. */
    pay_schedule_id: string;
    /** What pay groups refer to. */
    code: string;
    /** What people call it. */
    name: string;
    /** How often people are paid. */
    frequency: PayFrequency;
    /** The first day of some period. */
    anchor_date: string;
    /** Days from the period's last day to its pay date. */
    pay_date_offset_days: number;
    /** Where a pay date goes that falls on a weekend or a holiday. */
    pay_date_adjustment: PayDateAdjustment;
    /** Goes up with each change. */
    version: number;
    /** When it was made. */
    created_at: string;
    /** When it was last changed. */
    updated_at: string;
}

/** One page of a list. */
export interface PaySchedulePage {
    /** The page's things, in the order of the list. */
    data: PaySchedule[];
    /** Whether there are more after them. */
    has_more: boolean;
    /** Send it as `cursor` to get the next page; null on the last one. */
    next_cursor: string | null;
}

/** What to look at in an employee's pay. A warning changes no pay, and stops nothing. */
export interface PayWarning {
    /** What it is about, as a stable code, such as `no_hours`. */
    code: string;
    /** What was found, with figures and dates, and what to do. */
    message: string;
}

/** A payment of net pay. */
export interface Payment {
    /** How it is paid. */
    method: PaymentMethod;
    /** The account's last four characters. Left out for keys without read:employees. Left out unless the key has the scope `read:employees`. */
    account_last4?: string | null;
    /** How much. */
    amount: number;
}

/** How net pay is paid. */
export const PaymentMethod = {
    BankTransfer: "bank_transfer",
    Other: "other",
} as const;
export type PaymentMethod = (typeof PaymentMethod)[keyof typeof PaymentMethod];

/** What one employee got out of one submitted run. Later changes never touch it. */
export interface Paystub {
    /** The run. */
    pay_run_id: string;
    /** The employee. */
    employee_id: string;
    /** The employee as they were. */
    employee: PayResultEmployee;
    /** The code of the group that paid. */
    pay_group: string;
    /** The period's first day. */
    pay_period_start: string;
    /** The period's last day. */
    pay_period_end: string;
    /** The day on which it is paid. */
    pay_date: string;
    /** ISO 4217 code of all amounts. */
    currency: string;
    /** Hours worked, where any are known. */
    hours_worked: number | null;
    /** Earnings and bonuses. */
    gross_pay: number;
    /** Expenses paid back. */
    reimbursements: number;
    /** Taxes kept back, line by line. */
    taxes: PayAmount[];
    /** Other deductions, line by line. */
    deductions: PayAmount[];
    /** What the employer pays on top, line by line. */
    employer_contributions: PayAmount[];
    /** What is left. Negative only in a correction. */
    net_pay: number;
    /** What the employee owes back: a negative net pay, as a positive amount. It is never paid. */
    amount_owed: number;
    /** What taxes and contributions were computed on. Empty where the caller's figures are final. */
    bases: PayBase[];
    /** Every line, in order. */
    lines: PayLine[];
    /** The tax year's sums, this run included. */
    year_to_date: YearToDate;
    /** How net pay is paid. */
    payments: Payment[];
    /** The paystub's id. */
    paystub_id: string;
    /** When the run was submitted. */
    issued_at: string;
}

/** One page of a list. */
export interface PaystubPage {
    /** The page's things, in the order of the list. */
    data: Paystub[];
    /** Whether there are more after them. */
    has_more: boolean;
    /** Send it as `cursor` to get the next page; null on the last one. */
    next_cursor: string | null;
}

/** A postal address. */
export interface PostalAddress {
    /** Street and number. */
    line1: string;
    /** What else is needed to find it. */
    line2: string | null;
    /** City or suburb. */
    city: string;
    /** State, territory or province. */
    region: string | null;
    /** Postal code. */
    postal_code: string | null;
    /** ISO 3166-1 alpha-2. */
    country: string;
}

/** A postal address. */
export interface PostalAddressRequest {
    /** Street and number. */
    line1: string;
    /** What else is needed to find it. */
    line2?: string | null;
    /** City or suburb. */
    city: string;
    /** State, territory or province. */
    region?: string | null;
    /** Postal code. */
    postal_code?: string | null;
    /** ISO 3166-1 alpha-2, such as AU. */
    country: string;
}

/** What a deduction is taken before. */
export const PreTaxKind = {
    Section125: "section_125",
    Retirement: "retirement",
    SalarySacrifice: "salary_sacrifice",
} as const;
export type PreTaxKind = (typeof PreTaxKind)[keyof typeof PreTaxKind];

/** Entries whose price is asked for. They are not saved. */
export interface PriceTimesheetEntriesRequest {
    /** The entries, as they would be recorded. */
    entries: CreateTimesheetEntryRequest[];
}

/** What entries would cost. */
export interface PricedEntries {
    /** The entries, in the order in which they were sent. */
    data: PricedEntry[];
}

/** What one entry would cost. */
export interface PricedEntry {
    /** Its place in the request, from 0. */
    index: number;
    /** The id in your own system. */
    external_id: string | null;
    /** Whose hours they are. */
    employee_id: string;
    /** The work date. */
    date: string;
    /** Worked minutes. */
    minutes: number | null;
    /** The sum of its lines, in the currency of the pay group. */
    amount: number;
    /** What it is paid, line by line. Each amount is rounded by itself; a run sums the minutes of a date first. */
    lines: PricedLine[];
    /** Why it has no price. */
    problems: PricingProblem[];
    /** With why_not=true: the rules of its rule set that made no line, each with the reason. */
    considered: ConsideredRule[] | null;
}

/** A line of pay for hours. */
export interface PricedLine {
    /** What it pays: time, a loading, an allowance, a top_up to a minimum, or a premium at the regular rate. */
    kind: PricedLineKind;
    /** The earning code. */
    earning_code: string;
    /** The rule's name, or the earning code's. */
    description: string;
    /** Minutes that it pays for. */
    minutes: number | null;
    /** The same in hours, rounded to two decimals. */
    hours: number | null;
    /** Units, kilometres or times that it pays for. */
    units: number | null;
    /** For an hour, a day or a unit, all-purpose allowances included. */
    rate: number | null;
    /** Times the rate. */
    multiplier: number | null;
    /** Percent of the rate. */
    percent: number | null;
    /** In whole cents. */
    amount: number;
    /** The time that it pays for. */
    segments: LineSegment[];
    /** The pay rate that was chosen, and the step that found it. */
    pay_rate: ChosenRate | null;
    /** The rule that made it; null: ordinary hours. */
    rule: AppliedRule | null;
    /** The computation, in the operands' names. */
    formula: string;
    /** The operands' values. */
    operands: { [key: string]: number; };
    /** The result before rounding. */
    unrounded: number;
    /** The rule that rounded it. */
    rounding: string;
}

/** What a line of hours pays. */
export const PricedLineKind = {
    Time: "time",
    Loading: "loading",
    Allowance: "allowance",
    TopUp: "top_up",
    Premium: "premium",
} as const;
export type PricedLineKind = (typeof PricedLineKind)[keyof typeof PricedLineKind];

/** Why an entry has no price. */
export interface PricingProblem {
    /** A stable code, such as no_rate. */
    code: string;
    /** What to do about it. */
    message: string;
}

/** A refusal (RFC 9457). Branch on `code`; show `detail` to people. Some codes have further members. */
export interface ProblemDetails {
    /** Identifies the kind of problem: `urn:payroll:problem:` and the code. */
    type: string;
    /** A few words, always the same for a code. */
    title: string;
    /** The HTTP status. */
    status: number;
    /** What went wrong, and what to do about it. */
    detail: string;
    /** The path of the request. */
    instance: string;
    /** The stable code. */
    code: string;
    /** The request's id, as in the header X-Request-Id; name it when you ask for help. */
    request_id: string;
    /** The fields at fault, at most 100; absent where no field is. */
    errors?: FieldError[];
    /** True where there are more errors than are listed, of a batch in its results; absent otherwise. */
    errors_truncated?: boolean;
    /** The id of the conflicting resource; absent where there is none. */
    conflicts_with?: string;
    /** The scopes that the key would need; absent where they don't matter. */
    required_scopes?: string[];
    /** Requests that may be sent in the window that was hit; absent where none was. */
    limit?: number;
    /** Its length. */
    window_seconds?: number;
    /** Its name, as in the header RateLimit-Policy. */
    violated_policy?: string;
    /** How long to wait, as the header Retry-After says; absent where waiting doesn't help. */
    retry_after_seconds?: number;
    /** How many items of a batch ended in which way; absent where it was no batch. */
    summary?: BatchSummary;
    /** What became of each item of a batch. */
    results?: RefusedItemResponse[];
}

/** Requests that are counted together. */
export const RateLimitClass = {
    PayrollWrite: "payroll_write",
    Keys: "keys",
    Write: "write",
    Read: "read",
    All: "all",
} as const;
export type RateLimitClass = (typeof RateLimitClass)[keyof typeof RateLimitClass];

/** What became of one item of a batch that was refused as a whole. */
export interface RefusedItemResponse {
    /** Its place in the batch, from 0. */
    index: number;
    /** What it is called in your own system. */
    external_id?: string | null;
    /** What became of it. */
    status: BatchStatus;
    /** The employee that is there. */
    employee_id?: string | null;
    /** The pay rate that is there. */
    pay_rate_id?: string | null;
    /** The timesheet entry that is there. */
    timesheet_entry_id?: string | null;
    /** The holiday that is there. */
    holiday_id?: string | null;
    /** The day of the holiday. */
    date?: string | null;
    /** The pay group of the holiday. */
    pay_group?: string | null;
    /** Why it is refused. */
    errors: BatchError[];
    /** The id of the conflicting resource, if there is exactly one. */
    conflicts_with?: string;
}

/** A limit of a key, and what is left of it. */
export interface RemainingLimit {
    /** The requests that are counted. */
    class: RateLimitClass;
    /** The length of the window. */
    window_seconds: number;
    /** Requests in any such window. */
    limit: number;
    /** How many of them are left now. */
    remaining: number;
}

/** One request to the API. What was sent and answered is not kept. */
export interface RequestLog {
    /** The request's id, as the header `X-Request-Id` of its answer had it. */
    request_id: string;
    /** When it came. */
    at: string;
    /** The API key that it named, whether that let it in or not. */
    api_key_id: string;
    /** What the key was called then. */
    api_key_name: string;
    /** The HTTP method. */
    method: string;
    /** The template that the path matched; null where it matched none. */
    route: string | null;
    /** The path under `/api/v1`, whichever spelling was sent. Parts that are no word of a route, no id and no short number are shown as `*`. */
    path: string;
    /** The query: names that the route has, and the values of a few filters; everything else is shown as `*`. Null where there was none. */
    query: string | null;
    /** The HTTP status of the answer; 499 where the caller left before it. */
    status: number;
    /** The code of the refusal; null where it was not refused. */
    code: string | null;
    /** How long it took, in milliseconds. */
    duration_ms: number;
    /** The size of the body that was sent, in bytes. */
    request_bytes: number;
    /** The size of the body that was answered, in bytes. */
    response_bytes: number;
    /** The address that it came from. */
    address: string | null;
    /** What the client calls itself, cut to 200 characters. */
    user_agent: string | null;
    /** The client's own `X-Request-Id`, where it was short and plain. */
    client_request_id: string | null;
    /** The class whose limits it was counted in; null where it was counted in none. */
    rate_limit_class: string | null;
    /** Requests that were left in the sustained window after it; null where it was counted in none. */
    rate_limit_remaining: number | null;
    /** Whether the answer was that of an earlier request with the same Idempotency-Key. */
    replayed: boolean;
    /** How many requests the line stands for. More than 1 where a key's refusals that no limit counts followed each other within a minute:
     * the other members are those of the first one. */
    count: number;
}

/** One page of a list. */
export interface RequestLogPage {
    /** The page's things, in the order of the list. */
    data: RequestLog[];
    /** Whether there are more after them. */
    has_more: boolean;
    /** Send it as `cursor` to get the next page; null on the last one. */
    next_cursor: string | null;
}

/** How to revoke a key. */
export interface RevokeApiKeyRequest {
    /** Even when it is the organization's last active admin key. */
    force?: boolean | null;
}

/** How to rotate a key. */
export interface RotateApiKeyRequest {
    /** How long the old key still works, never past its own expiry. 0 ends it at once; a day when left out. */
    grace_period_seconds?: number | null;
}

/** A rule of a rule set: one of six types. */
export type Rule = OvertimeRule | DayRule | ShiftRule | AllowanceRule | MinimumEngagementRule | CasualLoadingRule;

/** What each Rule has. */
export interface RuleMembers {
    /** What it is called on paystubs. */
    name: string;
    /** The earning code of its lines; null: `overtime`, `allowance`, or the code of the work, by its type. */
    earning_code: string | null;
    /** The work that it is for; null: any. */
    when: RuleCondition | null;
}

/** The work that a rule is for. Members that are given must all match. */
export interface RuleCondition {
    /** Codes of cost codes; the entry has one of them. */
    cost_codes: string[] | null;
    /** The work was done in one of these classifications. */
    classifications: string[] | null;
    /** The work was done for one of these projects. */
    projects: string[] | null;
    /** Codes of employment types; the employee has one of them on the work date. */
    employment_types: string[] | null;
    /** At least so many hours are worked on the work date; above 0, at most 24. */
    min_hours: number | null;
}

/** The work that a rule is for. */
export interface RuleConditionRequest {
    /** Codes of cost codes: the entry has one of them. */
    cost_codes?: string[] | null;
    /** The work was done in one of these classifications; case counts. */
    classifications?: string[] | null;
    /** The work was done for one of these projects; case counts. */
    projects?: string[] | null;
    /** Codes of employment types: the employee has one of them on the work date. */
    employment_types?: string[] | null;
    /** At least so many hours are worked on the work date. */
    min_hours?: number | null;
}

/** Days that repeat. */
export interface RuleCycle {
    /** How many; 2 to 366. */
    days: number;
    /** The first day of one of them; they repeat in both directions. */
    anchor_date: string;
}

/** Days that repeat. */
export interface RuleCycleRequest {
    /** How many. */
    days: number;
    /** The first day of one of the cycles; they repeat in both directions. */
    anchor_date: string;
}

/** A day of the week, or a public holiday. */
export const RuleDay = {
    Sunday: "sunday",
    Monday: "monday",
    Tuesday: "tuesday",
    Wednesday: "wednesday",
    Thursday: "thursday",
    Friday: "friday",
    Saturday: "saturday",
    Holiday: "holiday",
} as const;
export type RuleDay = (typeof RuleDay)[keyof typeof RuleDay];

/** A rule of a rule set: one of six types. */
export type RuleRequest = OvertimeRuleRequest | DayRuleRequest | ShiftRuleRequest | AllowanceRuleRequest | MinimumEngagementRuleRequest | CasualLoadingRuleRequest;

/** What each RuleRequest has. */
export interface RuleRequestMembers {
    /** What it is called on paystubs; unique in its set. */
    name: string;
    /** The earning code of its lines; `overtime`, `allowance`, or the code of the work, by its type, when left out. */
    earning_code?: string | null;
    /** The work that it is for; any when left out. Members that are given must all match. */
    when?: RuleConditionRequest | null;
}

/** A stretch of hours with one multiplier. */
export interface RuleTier {
    /** How long it is; null: all that is left, and only the last tier's. */
    hours: number | null;
    /** Times the base rate; 1 to 10, at most six decimals. */
    multiplier: number;
}

/** A stretch of hours with one multiplier. */
export interface RuleTierRequest {
    /** How long it is; left out in the last tier, which takes all hours that are left. */
    hours?: number | null;
    /** Times the base rate. */
    multiplier: number;
}

/** Days that a salary is paid for. */
export interface SalaryDays {
    /** The first day. */
    from: string;
    /** The last day. */
    to: string;
    /** How many working days of the employment they have. */
    days: number;
}

/** By what a yearly salary is divided for one pay period. */
export const SalaryDivisor = {
    Fixed: "fixed",
    Actual: "actual",
} as const;
export type SalaryDivisor = (typeof SalaryDivisor)[keyof typeof SalaryDivisor];

/** What a shift rule does. */
export const ShiftApplication = {
    Loading: "loading",
    Replacement: "replacement",
} as const;
export type ShiftApplication = (typeof ShiftApplication)[keyof typeof ShiftApplication];

/** Which hours a shift rule is for. */
export const ShiftMatch = {
    HoursWithin: "hours_within",
    ShiftStart: "shift_start",
} as const;
export type ShiftMatch = (typeof ShiftMatch)[keyof typeof ShiftMatch];

/** Hours in a window of the day: a multiplier in place of the ordinary one, or a percentage on top. */
export interface ShiftRule extends RuleMembers {
    type: "shift";
    /** When the window starts. */
    from: string;
    /** When it ends; before the start: on the next day. */
    to: string;
    /** Which hours it is for. */
    match: ShiftMatch;
    /** What it does. */
    application: ShiftApplication;
    /** Percent of the base rate; of a loading. */
    percent: number | null;
    /** Times the base rate; of a replacement. */
    multiplier: number | null;
    /** Hours beside ordinary ones that a loading is paid on. */
    also_on: LoadingHours[];
}

/** Hours in a window of the day: a multiplier in place of the ordinary one, or a percentage on top. */
export interface ShiftRuleRequest extends RuleRequestMembers {
    type: "shift";
    /** When the window starts. */
    from: string;
    /** When it ends; before the start: on the next day. */
    to: string;
    /** Which hours it is for; hours_within when left out. */
    match?: ShiftMatch | null;
    /** What it does. */
    application: ShiftApplication;
    /** Percent of the base rate: required of a loading, and only there. */
    percent?: number | null;
    /** Times the base rate: required of a replacement, and only there. */
    multiplier?: number | null;
    /** Hours beside ordinary ones that a loading is paid on; none when left out. */
    also_on?: LoadingHours[] | null;
}

/** A person who gets nothing in a run, for a harmless reason. */
export interface SkippedEmployee {
    /** Who. */
    employee_id: string;
    /** Why, as a stable code: `no_pay_given`, `excluded`. */
    reason: string;
}

/** One page of a list. */
export interface SkippedEmployeePage {
    /** The page's things, in the order of the list. */
    data: SkippedEmployee[];
    /** Whether there are more after them. */
    has_more: boolean;
    /** Send it as `cursor` to get the next page; null on the last one. */
    next_cursor: string | null;
}

/** What made a result stale. */
export const StaleCause = {
    InputsChanged: "inputs_changed",
    EntryAdded: "entry_added",
    EntryChanged: "entry_changed",
    EntryRemoved: "entry_removed",
    RateChanged: "rate_changed",
    RuleChanged: "rule_changed",
    HolidayChanged: "holiday_changed",
    EarningCodesChanged: "earning_codes_changed",
    EmploymentChanged: "employment_changed",
    EmployeeChanged: "employee_changed",
    YearToDateChanged: "year_to_date_changed",
    EmployeeAdded: "employee_added",
    EmployeeRemoved: "employee_removed",
} as const;
export type StaleCause = (typeof StaleCause)[keyof typeof StaleCause];

/** A person whose inputs have changed since they were computed. */
export interface StaleEmployee {
    /** Who. */
    employee_id: string;
    /** What changed. */
    cause: StaleCause;
    /** When it changed, where that is known. */
    changed_at: string | null;
}

/** One page of a list. */
export interface StaleEmployeePage {
    /** The page's things, in the order of the list. */
    data: StaleEmployee[];
    /** Whether there are more after them. */
    has_more: boolean;
    /** Send it as `cursor` to get the next page; null on the last one. */
    next_cursor: string | null;
}

/** A superannuation fund. */
export interface SuperFund {
    /** The fund's name. */
    name: string;
    /** The employee's number with the fund. */
    member_number: string | null;
}

/** A superannuation fund: with its name where there is none yet; in a change, what is left out stays. */
export interface SuperFundRequest {
    /** The fund's name. */
    name?: string;
    /** The employee's number with the fund. */
    member_number?: string | null;
}

/** A withholding declaration: only the members of the pay group's jurisdiction are there. */
export interface Tax {
    /** AU: the tax file number's last three digits. */
    tax_file_number_last3?: string;
    /** AU: whether a tax file number was given. */
    tfn_status?: TfnStatus;
    /** AU: residency for tax. */
    residency?: TaxResidency;
    /** AU: the tax-free threshold is claimed from this employer. */
    tax_free_threshold?: boolean;
    /** AU: exemption from the Medicare levy. */
    medicare_levy_exemption?: MedicareLevyExemption;
    /** AU: the Medicare levy variation declaration. */
    medicare_levy_variation?: MedicareLevyVariation;
    /** AU: has a study or training support loan. */
    study_loan?: boolean;
    /** AU: tax offsets claimed, dollars a year. */
    tax_offset_annual?: number;
    /** US: the social security number's last four digits. */
    social_security_number_last4?: string;
    /** US: Form W-4, step 1(c). */
    filing_status?: FilingStatus;
    /** US: Form W-4, step 2. */
    multiple_jobs?: boolean;
    /** US: Form W-4, step 3, dollars a year. */
    dependents_amount?: number;
    /** US: Form W-4, step 4(a), dollars a year. */
    other_income?: number;
    /** US: Form W-4, step 4(b), dollars a year. */
    deductions?: number;
    /** Kept back on top, dollars a pay. */
    extra_withholding?: number;
    /** US: claims exemption from withholding. */
    exempt?: boolean;
    /** US: is a nonresident alien. */
    nonresident_alien?: boolean;
}

/** A withholding declaration: the members of the pay group's jurisdiction. In a change, what is left out stays, and null clears. */
export interface TaxRequest {
    /** AU: eight or nine digits, with tfn_status provided. Kept encrypted. */
    tax_file_number?: string | null;
    /** AU, required: whether a tax file number was given. */
    tfn_status?: TfnStatus | null;
    /** AU, required: residency for tax. */
    residency?: TaxResidency | null;
    /** AU, required: the tax-free threshold is claimed from this employer. */
    tax_free_threshold?: boolean | null;
    /** AU: exemption from the Medicare levy; none when left out. */
    medicare_levy_exemption?: MedicareLevyExemption | null;
    /** AU: the Medicare levy variation declaration. */
    medicare_levy_variation?: MedicareLevyVariationRequest | null;
    /** AU: has a study or training support loan. */
    study_loan?: boolean | null;
    /** AU: tax offsets claimed, dollars a year. */
    tax_offset_annual?: number | null;
    /** US: nine digits. Kept encrypted. */
    social_security_number?: string | null;
    /** US, required: Form W-4, step 1(c). */
    filing_status?: FilingStatus | null;
    /** US: Form W-4, step 2. */
    multiple_jobs?: boolean | null;
    /** US: Form W-4, step 3, dollars a year. */
    dependents_amount?: number | null;
    /** US: Form W-4, step 4(a), dollars a year. */
    other_income?: number | null;
    /** US: Form W-4, step 4(b), dollars a year. */
    deductions?: number | null;
    /** Kept back on top, dollars a pay. */
    extra_withholding?: number | null;
    /** US: claims exemption from withholding. */
    exempt?: boolean | null;
    /** US: is a nonresident alien. */
    nonresident_alien?: boolean | null;
}

/** Residency for Australian tax. */
export const TaxResidency = {
    Resident: "resident",
    ForeignResident: "foreign_resident",
    WorkingHolidayMaker: "working_holiday_maker",
} as const;
export type TaxResidency = (typeof TaxResidency)[keyof typeof TaxResidency];

/** Whether income tax is kept back from the pay of people of an employment type. */
export const TaxTreatment = {
    Employee: "employee",
    Contractor: "contractor",
} as const;
export type TaxTreatment = (typeof TaxTreatment)[keyof typeof TaxTreatment];

/** Whether a tax file number was given. */
export const TfnStatus = {
    Provided: "provided",
    AppliedFor: "applied_for",
    Exempt: "exempt",
    NotProvided: "not_provided",
} as const;
export type TfnStatus = (typeof TfnStatus)[keyof typeof TfnStatus];

/** A window of the day, as clocks show it. */
export interface TimeWindow {
    /** The first minute in it. */
    from: string;
    /** The first minute after it. */
    to: string;
}

/** A window of the day, as clocks show it. */
export interface TimeWindowRequest {
    /** The first minute in it. */
    from: string;
    /** The first minute after it. */
    to: string;
}

/** Hours of an employee on a date. */
export interface TimesheetEntry {
    /** The entry's id. */
    timesheet_entry_id: string;
    /** The id in your own system. */
    external_id: string | null;
    /** Whose hours they are. */
    employee_id: string;
    /** The employee's id in your own system. */
    employee_external_id: string | null;
    /** The day on which the entry starts, in the pay group's time zone. */
    date: string;
    /** When it starts, as clocks show it. */
    start: string | null;
    /** When it ends; before the start: on the next day. */
    end: string | null;
    /** Breaks with their times. */
    breaks: EntryBreak[];
    /** The length of one unpaid break in the middle, in minutes. */
    break_minutes: number | null;
    /** Worked minutes: what really passes from start to end, less unpaid breaks. */
    minutes: number | null;
    /** The same in hours, rounded to two decimals. */
    hours: number | null;
    /** Pieces or other units done. */
    units: number | null;
    /** Trade and level of this work, where it is not the employee's own. */
    classification: string | null;
    /** The cost code that it is booked to. */
    cost_code: string | null;
    /** The project. */
    project: string | null;
    /** The earning code; null: ordinary work. */
    earning_code: string | null;
    /** Kilometres driven. */
    distance_km: number | null;
    /** Only approved entries are paid. */
    status: TimesheetStatus;
    /** The submitted run that paid it, after which it never changes. */
    paid_in_pay_run_id: string | null;
    /** Goes up with each change. */
    version: number;
    /** When it was made. */
    created_at: string;
    /** When it was last changed. */
    updated_at: string;
}

/** Timesheet entries that are recorded or corrected in one call. */
export interface TimesheetEntryBatchRequest {
    /** The items. */
    items: TimesheetEntryItemRequest[];
}

/** An entry of a batch: told apart by its external_id; what is left out stays as it is, null clears. */
export interface TimesheetEntryItemRequest {
    /** The id in your own system. */
    external_id?: string | null;
    /** Whose hours they are. */
    employee_id?: string;
    /** The employee's id in your own system, in place of employee_id or beside it; white space around it doesn't count. Null only beside it. */
    employee_external_id?: string | null;
    /** The day on which the entry starts, in the pay group's time zone. */
    date?: string;
    /** When it starts, as clocks show it: 22:00, or 22:00:00. */
    start?: string | null;
    /** When it ends; before the start: on the next day. Midnight is 00:00. */
    end?: string | null;
    /** Breaks with their times; they take the place of break_minutes. */
    breaks?: EntryBreakRequest[] | null;
    /** One unpaid break in the middle of the entry, in minutes; it takes the place of breaks. */
    break_minutes?: number | null;
    /** Hours worked: alone, or beside times that they have to agree with. */
    hours?: number | null;
    /** Pieces or other units done. */
    units?: number | null;
    /** Trade and level of this work, where it is not the employee's own. */
    classification?: string | null;
    /** The code of a cost code. */
    cost_code?: string | null;
    /** The project, in your words. */
    project?: string | null;
    /** The code of an earning code. */
    earning_code?: string | null;
    /** Kilometres driven. */
    distance_km?: number | null;
    /** Whether they may be paid. */
    status?: TimesheetStatus;
}

/** One page of a list. */
export interface TimesheetEntryPage {
    /** The page's things, in the order of the list. */
    data: TimesheetEntry[];
    /** Whether there are more after them. */
    has_more: boolean;
    /** Send it as `cursor` to get the next page; null on the last one. */
    next_cursor: string | null;
}

/** Which entries are meant: at least one member. */
export interface TimesheetFilterRequest {
    /** Work dates from this one on. */
    from?: string | null;
    /** Work dates up to this one. */
    to?: string | null;
    /** The code of a pay group: entries whose employee is in it on the work date. */
    pay_group?: string | null;
    /** Entries of this employee. */
    employee_id?: string | null;
    /** Entries of the employee with this id in your own system; white space around it doesn't count. */
    employee_external_id?: string | null;
}

/** Whether hours may be paid. */
export const TimesheetStatus = {
    Submitted: "submitted",
    Approved: "approved",
} as const;
export type TimesheetStatus = (typeof TimesheetStatus)[keyof typeof TimesheetStatus];

/** Changes of a key; what is left out stays. */
export interface UpdateApiKeyRequest {
    /** What people call it. */
    name?: string;
    /** What it may do, each as action:resource. */
    scopes?: string[];
    /** How much traffic it is meant for. */
    tier?: ApiKeyTier;
    /** The moment from which it is refused; null: never. */
    expires_at?: string | null;
    /** All limits of its own, in place of some of its tier's; null: the tier's alone. Only a key of the tier enterprise changes them. */
    limits?: KeyRateLimitRequest[] | null;
}

/** Changes of a cost code; what is left out stays. */
export interface UpdateCostCodeRequest {
    /** What people call it. */
    name?: string;
    /** The code of the cost code above it; null: the top. What is below it moves with it. */
    parent?: string | null;
    /** Retired: what has it keeps it, and nothing new can name it. */
    status?: CodeStatus;
}

/** Changes of an earning code; what is left out stays. All but the name and the status change only while nothing uses it. */
export interface UpdateEarningCodeRequest {
    /** What people call it. */
    name?: string;
    /** What it pays for. What its lines count for stays as it is. */
    kind?: EarningKind;
    /** Its lines count for income tax. */
    taxable?: boolean;
    /** Its lines count for superannuation. */
    superable?: boolean;
    /** Its lines count for social security and Medicare. */
    fica?: boolean;
    /** Its lines count for the regular rate of overtime. */
    in_regular_rate?: boolean;
    /** Its lines are taxed as payments beside regular wages. */
    supplemental?: boolean;
    /** Retired: what has it keeps it, and nothing new can name it. */
    status?: CodeStatus;
}

/** Changes of an employee: what is left out stays, null clears. */
export interface UpdateEmployeeRequest {
    /** Given name. */
    first_name?: string;
    /** Family name. */
    last_name?: string;
    /** E-mail address: unique in the organization, case ignored, and it stays taken when employment ends. */
    email?: string;
    /** The id in your own system: unique in the organization, case-sensitive. */
    external_id?: string | null;
    /** The code of an employment type, such as full_time. */
    employment_type?: string;
    /** The code of a pay group. */
    pay_group?: string;
    /** The code of the pay group's schedule, to have it checked. */
    pay_schedule?: string | null;
    /** The first day of employment; changes only while no submitted run has paid the employee. */
    start_date?: string;
    /** The day from which another pay group, type, classification or working days hold. When left out, the first day of what is in force
     * today, or comes next, that no submitted run has paid. Required for a former employee; of a new employee it is start_date. */
    effective_from?: string;
    /** Trade and level, in your words. */
    classification?: string | null;
    /** The days of the week that are worked; null: Monday to Friday, as of a new employee. */
    working_days?: Weekday[] | null;
    /** Where net pay goes; null: nowhere. */
    bank_account?: BankAccountRequest | null;
    /** The withholding declaration, by the pay group's jurisdiction; null removes it. */
    tax?: TaxRequest | null;
    /** Date of birth. */
    birth_date?: string | null;
    /** Where superannuation goes; null removes it. */
    super_fund?: SuperFundRequest | null;
}

/** Changes of a kind of employment; what is left out stays. */
export interface UpdateEmploymentTypeRequest {
    /** What people call it. */
    name?: string;
    /** Whether tax is withheld. Changes only while no employment has this type. */
    tax_treatment?: TaxTreatment;
}

/** Changes of a holiday; what is left out stays. Whose it is never changes. */
export interface UpdateHolidayRequest {
    /** The day. */
    date?: string;
    /** What people call it. */
    name?: string;
}

/** The employer's details. What is left out is cleared. */
export interface UpdateOrganizationRequest {
    /** What people call it. */
    name: string;
    /** The registered name, as it stands on paystubs. */
    legal_name?: string | null;
    /** Australian Business Number, eleven digits. */
    abn?: string | null;
    /** US Employer Identification Number, such as 12-3456789. */
    ein?: string | null;
    /** The postal address. */
    address?: PostalAddressRequest | null;
}

/** Changes of a pay group; what is left out stays. All but name and large_change_percent can change only while no submitted run has paid the group. */
export interface UpdatePayGroupRequest {
    /** What people call it. */
    name?: string;
    /** The code of a pay schedule. */
    pay_schedule?: string;
    /** Whose law decides about tax. AU and US have no tax tables yet: no employee can be paid under them. */
    jurisdiction?: Jurisdiction;
    /** ISO 4217 code of a currency in circulation with two decimals. */
    currency?: string;
    /** IANA time zone name. */
    time_zone?: string;
    /** The first day of the working week. */
    week_starts_on?: Weekday;
    /** By what a yearly salary is divided for one pay period. */
    salary_divisor?: SalaryDivisor;
    /** The percentage by which an employee's gross pay may differ from the last regular run before the run has the warning large_change. It
     * can change at any time. */
    large_change_percent?: number;
}

/** Changes of a pay rate: what is left out stays, null clears. Once a submitted run has used it, only effective_to changes. */
export interface UpdatePayRateRequest {
    /** What people call it. */
    name?: string;
    /** The id in your own system. */
    external_id?: string | null;
    /** The only person that it is for; null: anybody of the classification. */
    employee_id?: string | null;
    /** That person's id in your own system, in place of employee_id or beside it; white space around it doesn't count. */
    employee_external_id?: string | null;
    /** The trade and level that it is for. */
    classification?: string | null;
    /** The only project that it is for. */
    project?: string | null;
    /** The code of the only employment type that it is for. */
    employment_type?: string | null;
    /** What the amount is paid for. */
    unit?: PayRateUnit;
    /** What the unit is worth. */
    amount?: number;
    /** How many hours a day's work is. */
    hours_per_day?: number | null;
    /** The first day on which it holds. */
    effective_from?: string;
    /** The last day on which it holds; null: no end. */
    effective_to?: string | null;
}

/** Changes of a rule set: what is left out stays, null clears. Once a submitted run has used it, only the name changes. */
export interface UpdatePayRuleRequest {
    /** What people call it. */
    name?: string;
    /** The code of the only pay group that it is for; null: any, or a project's. */
    pay_group?: string | null;
    /** The only project that it is for; null: any. */
    project?: string | null;
    /** The first day on which it holds. */
    effective_from?: string;
    /** The rules, in order, in place of all that are there. */
    rules?: RuleRequest[];
}

/** Changes of a draft; what is left out stays. */
export interface UpdatePayRunRequest {
    /** Between the period's start and 31 days after its end (a correction's: as late as need be). */
    pay_date?: string;
}

/** Changes of a pay schedule; what is left out stays. All but the name change only while no pay group uses it. */
export interface UpdatePayScheduleRequest {
    /** What people call it. */
    name?: string;
    /** How often people are paid. */
    frequency?: PayFrequency;
    /** The first day of some period. */
    anchor_date?: string;
    /** Days from the period's last day to its pay date. */
    pay_date_offset_days?: number;
    /** Where a pay date goes that falls on a Saturday, a Sunday or a holiday. */
    pay_date_adjustment?: PayDateAdjustment;
}

/** Corrections of an entry: what is left out stays, null clears. */
export interface UpdateTimesheetEntryRequest {
    /** The id in your own system. */
    external_id?: string | null;
    /** Whose hours they are. */
    employee_id?: string;
    /** The employee's id in your own system, in place of employee_id or beside it; white space around it doesn't count. Null only beside it. */
    employee_external_id?: string | null;
    /** The day on which the entry starts, in the pay group's time zone. */
    date?: string;
    /** When it starts, as clocks show it: 22:00, or 22:00:00. */
    start?: string | null;
    /** When it ends; before the start: on the next day. Midnight is 00:00. */
    end?: string | null;
    /** Breaks with their times; they take the place of break_minutes. */
    breaks?: EntryBreakRequest[] | null;
    /** One unpaid break in the middle of the entry, in minutes; it takes the place of breaks. */
    break_minutes?: number | null;
    /** Hours worked: alone, or beside times that they have to agree with. */
    hours?: number | null;
    /** Pieces or other units done. */
    units?: number | null;
    /** Trade and level of this work, where it is not the employee's own. */
    classification?: string | null;
    /** The code of a cost code. */
    cost_code?: string | null;
    /** The project, in your words. */
    project?: string | null;
    /** The code of an earning code. */
    earning_code?: string | null;
    /** Kilometres driven. */
    distance_km?: number | null;
    /** Whether they may be paid. */
    status?: TimesheetStatus;
}

/** The tax year's sums, this run included. */
export interface YearToDate {
    /** Earnings and bonuses. */
    gross_pay: number;
    /** Taxes kept back. */
    taxes: number;
    /** Other deductions. */
    deductions: number;
    /** Net pay. */
    net_pay: number;
}

/** A day of the week. */
export const Weekday = {
    Sunday: "sunday",
    Monday: "monday",
    Tuesday: "tuesday",
    Wednesday: "wednesday",
    Thursday: "thursday",
    Friday: "friday",
    Saturday: "saturday",
} as const;
export type Weekday = (typeof Weekday)[keyof typeof Weekday];