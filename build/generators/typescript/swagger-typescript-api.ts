import { Api, HttpResponse, type ProblemDetails } from "../generated/swagger-typescript-api/api";
import { address, key, roundTrip } from "./roundTrip";

const { api } = new Api({ baseUrl: address, baseApiParams: { headers: key } });

roundTrip("swagger-typescript-api", {
    create: async body => (await api.createEmployee(body)).data,
    get: async employeeId => (await api.getEmployee(employeeId)).data,
    update: async (employeeId, body, version) => (await api.updateEmployee(employeeId, body, { headers: { ...key, "If-Match": version } })).data,
    list: async (status, limit) => (await api.listEmployees({ status, limit })).data,
    // A refusal is thrown, as the answer that it came in.
    refuse: async body => {
        try {
            await api.createEmployee(body);
        } catch (answer) {
            return (answer as HttpResponse<never, ProblemDetails>).error;
        }
        throw new Error("Not refused.");
    },
});
