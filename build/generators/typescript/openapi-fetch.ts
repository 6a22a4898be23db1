import createClient from "openapi-fetch";
import type { paths } from "../generated/openapi-fetch/schema";
import { address, key, roundTrip } from "./roundTrip";

const client = createClient<paths>({ baseUrl: address, headers: key });

// A refusal is returned, not thrown.
function data<T>(result: { data?: T; error?: unknown }): T {
    if (result.data === undefined) throw new Error(JSON.stringify(result.error));
    return result.data;
}

roundTrip("openapi-fetch", {
    create: async body => data(await client.POST("/api/v1/employees", { body })),
    get: async employeeId => data(await client.GET("/api/v1/employees/{employeeId}", { params: { path: { employeeId } } })),
    update: async (employeeId, body, version) => data(await client.PATCH("/api/v1/employees/{employeeId}", {
        params: { path: { employeeId }, header: { "If-Match": version } }, body,
    })),
    list: async (status, limit) => data(await client.GET("/api/v1/employees", { params: { query: { status, limit } } })),
    refuse: async body => {
        const { error } = await client.POST("/api/v1/employees", { body });
        if (error === undefined) throw new Error("Not refused.");
        return error;
    },
});
