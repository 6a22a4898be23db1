using MediatR;
using Payroll.Application.Common.Errors;
using Payroll.Application.Common.Persistence;

namespace Payroll.Application.Employees;

/// <summary>One employee, as they are today.</summary>
public sealed record GetEmployee(Guid EmployeeId) : IRequest<EmployeeDto>;

internal sealed class GetEmployeeHandler(IEmployeeReader reader, EmployeeDtoFactory employees) : IRequestHandler<GetEmployee, EmployeeDto>
{
    public async Task<EmployeeDto> Handle(GetEmployee query, CancellationToken cancellationToken)
    {
        var employee = await reader.FindAsync(query.EmployeeId, cancellationToken) ?? throw new NotFoundException();
        return await employees.CreateAsync(employee, cancellationToken);
    }
}
