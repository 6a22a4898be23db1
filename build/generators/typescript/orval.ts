import { createEmployee, getEmployee, listEmployees, updateEmployee } from "../generated/orval/client";
import { roundTrip } from "./roundTrip";

// A refusal is returned, told by its status.
function data<Answer extends { status: number; data: unknown }, Status extends Answer["status"]>(
    answer: Answer, status: Status): Extract<Answer, { status: Status }>["data"] {
    if (answer.status !== status) throw new Error(JSON.stringify(answer.data));
    return answer.data;
}

roundTrip("orval", {
    create: async body => data(await createEmployee(body), 201),
    get: async employeeId => data(await getEmployee(employeeId), 200),
    update: async (employeeId, body, version) => data(await updateEmployee(employeeId, body, { headers: { "If-Match": version } }), 200),
    list: async (status, limit) => data(await listEmployees({ status, limit }), 200),
    refuse: async body => {
        const answer = await createEmployee(body);
        if (answer.status === 201) throw new Error("Not refused.");
        return answer.data;
    },
});
