using Payroll.Application.Common.Batches;
using Payroll.Application.Common.Errors;
using Payroll.Domain.Common;

namespace Payroll.Application.Timesheets.Recording;

/// <summary>What becomes of an entry that is sent alone.</summary>
internal static class Refusals
{
    /// <exception cref="InvalidRequestException">The entry is wrong.</exception>
    /// <exception cref="ConflictException">Something else is in its way.</exception>
    public static void RefuseOrGoOn(this TimesheetDraft draft)
    {
        var outcome = draft.Outcome!;
        if (outcome.Status == BatchStatus.Rejected) throw new InvalidRequestException(outcome.Errors);
        if (outcome.Status != BatchStatus.Conflict) return;
        var error = outcome.Errors[0];
        throw new ConflictException(error.Code, error.Message, outcome.ConflictsWith, error.Code == ErrorCodes.TimesheetEntryOverlap ? error.Field : null);
    }
}
