using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common.Codes;
using Payroll.Application.Common.Errors;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.Codes;

namespace Payroll.Application.Codes.CostCodes;

/// <summary>Looks around in the tree of cost codes. It has few levels, so there are few questions.</summary>
internal static class CostCodeTree
{
    /// <summary>The place below a code; null: the top.</summary>
    /// <exception cref="InvalidRequestException">There is no such code.</exception>
    public static async Task<CostCodePlace> FindPlaceAsync(this IPayrollDbContext db, string? parent, CancellationToken cancellationToken)
    {
        if (parent is null) return CostCodePlace.Top;
        var found = await db.CostCodes.FindByCodeAsync(parent, cancellationToken)
            ?? throw await KnownCodes.RefusalAsync(db.CostCodes, "parent", "cost code", parent, cancellationToken);
        List<Guid> above = [found.Id];
        for (var next = found.ParentId; next is not null;)
        {
            above.Add(next.Value);
            next = await db.CostCodes.Where(code => code.Id == next).Select(code => code.ParentId).FirstOrDefaultAsync(cancellationToken);
        }

        return new CostCodePlace(found, above);
    }

    /// <summary>How many levels a code and those below it have.</summary>
    public static async Task<int> CountLevelsAsync(this IPayrollDbContext db, CostCode code, CancellationToken cancellationToken)
    {
        var levels = 1;
        var below = db.CostCodes.Where(child => child.ParentId == code.Id);
        for (; await below.AnyAsync(cancellationToken); levels++)
        {
            var parents = below.Select(parent => parent.Id);
            below = db.CostCodes.Where(child => child.ParentId != null && parents.Contains(child.ParentId.Value));
        }

        return levels;
    }
}
