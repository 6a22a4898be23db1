import { client } from "../generated/hey-api/client.gen";
import { createEmployee, getEmployee, listEmployees, updateEmployee } from "../generated/hey-api/sdk.gen";
import { address, key, roundTrip } from "./roundTrip";

client.setConfig({ baseUrl: address, auth: key["X-API-KEY"] });

roundTrip("hey-api", {
    create: async body => (await createEmployee({ body, throwOnError: true })).data,
    get: async employeeId => (await getEmployee({ path: { employeeId }, throwOnError: true })).data,
    update: async (employeeId, body, version) => (await updateEmployee({
        path: { employeeId }, body, headers: { "If-Match": version }, throwOnError: true,
    })).data,
    list: async (status, limit) => (await listEmployees({ query: { status, limit }, throwOnError: true })).data,
    refuse: async body => {
        const { error } = await createEmployee({ body });
        if (error === undefined) throw new Error("Not refused.");
        return error;
    },
});
