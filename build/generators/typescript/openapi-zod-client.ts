import { isErrorFromAlias } from "@zodios/core";
import { api, createApiClient } from "../generated/openapi-zod-client/api";
import { address, key, roundTrip } from "./roundTrip";

// Each request and each answer is parsed with the schemas of the document.
const client = createApiClient(address, { axiosConfig: { headers: key } });

roundTrip("openapi-zod-client", {
    create: body => client.createEmployee(body),
    get: employeeId => client.getEmployee({ params: { employeeId } }),
    update: (employeeId, body, version) => client.updateEmployee(body, { params: { employeeId }, headers: { "If-Match": version } }),
    list: (status, limit) => client.listEmployees({ queries: { status, limit } }),
    refuse: async body => {
        try {
            await client.createEmployee(body);
        } catch (refusal) {
            if (isErrorFromAlias(api.api, "createEmployee", refusal)) return refusal.response.data;
            throw refusal;
        }
        throw new Error("Not refused.");
    },
});
