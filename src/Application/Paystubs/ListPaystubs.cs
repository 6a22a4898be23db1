using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common.Pages;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.Common;

namespace Payroll.Application.Paystubs;

/// <summary>The organization's paystubs.</summary>
/// <param name="EmployeeId">Those of that employee.</param>
/// <param name="PayRunId">Those of that run.</param>
/// <param name="From">Pay dates from that day on.</param>
/// <param name="To">Pay dates up to that day.</param>
/// <param name="Page">Which page.</param>
public sealed record ListPaystubs(Guid? EmployeeId, Guid? PayRunId, DateOnly? From, DateOnly? To, PageRequest Page) : IRequest<Page<PaystubDto>>;

internal sealed class ListPaystubsValidator : AbstractValidator<ListPaystubs>
{
    public ListPaystubsValidator() => RuleFor(query => query.To)
        .Must((query, to) => to is null || query.From is null || to >= query.From)
        .WithErrorCode(FieldErrorCodes.Inconsistent)
        .WithMessage("'to' must not come before 'from'.");
}

internal sealed class ListPaystubsHandler(IPayrollDbContext db) : IRequestHandler<ListPaystubs, Page<PaystubDto>>
{
    public async Task<Page<PaystubDto>> Handle(ListPaystubs query, CancellationToken cancellationToken)
    {
        var rows = db.Paystubs.AsNoTracking().Include(stub => stub.Result.Lines).Include(stub => stub.Result.PayRun.PayGroup).AsQueryable();
        if (query.EmployeeId is { } employeeId) rows = rows.Where(stub => stub.EmployeeId == employeeId);
        if (query.PayRunId is { } payRunId) rows = rows.Where(stub => stub.PayRunId == payRunId);
        if (query.From is { } from) rows = rows.Where(stub => stub.PayDate >= from);
        if (query.To is { } to) rows = rows.Where(stub => stub.PayDate <= to);
        return (await rows.ToPageAsync(query.Page, stub => stub.Id, cancellationToken)).Select(PaystubDto.Of);
    }
}
