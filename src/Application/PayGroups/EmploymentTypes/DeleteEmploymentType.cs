using MediatR;
using Payroll.Application.Common;
using Payroll.Application.Common.Codes;
using Payroll.Application.Common.Errors;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.Common;

namespace Payroll.Application.PayGroups.EmploymentTypes;

/// <summary>Removes an employment type that no employment and no pay rate uses.</summary>
public sealed record DeleteEmploymentType(CodeOrId EmploymentType, ExpectedVersion? ExpectedVersion) : IRequest;

internal sealed class DeleteEmploymentTypeHandler(IPayrollDbContext db) : IRequestHandler<DeleteEmploymentType, Unit>
{
    public async Task<Unit> Handle(DeleteEmploymentType command, CancellationToken cancellationToken)
    {
        var type = await db.EmploymentTypes.GetAsync(command.EmploymentType, cancellationToken);
        type.Expect(command.ExpectedVersion);
        db.EmploymentTypes.Remove(type);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (ReferenceViolationException)
        {
            throw new ConflictException(ErrorCodes.InUse, "People are or were employed as this type, or pay rates name it: it can't be removed.");
        }

        return Unit.Value;
    }
}
