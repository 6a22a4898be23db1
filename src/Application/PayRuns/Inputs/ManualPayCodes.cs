using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common.Codes;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.Codes;
using Payroll.Domain.Common;
using Payroll.Domain.PayCalculation;
using Payroll.Domain.PayRuns;

namespace Payroll.Application.PayRuns.Inputs;

/// <summary>The organization's earning codes, for what is given: whether they can be named, and which input uses which.</summary>
internal sealed class ManualPayCodes(IPayrollDbContext db)
{
    private Dictionary<string, EarningCode> codes = [];

    private KnownCodes Known => new("earning code", [.. codes.Values.Where(code => !code.IsRetired).Select(code => code.Code).Order(StringComparer.Ordinal)]);

    /// <summary>Reads them.</summary>
    public async Task ReadAsync(CancellationToken cancellationToken) =>
        codes = await db.EarningCodes.AsNoTracking().ToDictionaryAsync(code => code.Code, StringComparer.Ordinal, cancellationToken);

    /// <summary>What is wrong with the codes of what is given.</summary>
    /// <param name="given">What is given.</param>
    /// <param name="before">What was given before in its place.</param>
    public IEnumerable<FieldError> Check(ManualPay given, ManualPay? before = null) => ManualPayRules.CheckCodes(given, codes, before)
        .Select(error => error.Code == FieldErrorCodes.UnknownReference ? error with { Message = $"{error.Message} {Known.Advice}" } : error);

    /// <summary>Records which codes a new input uses.</summary>
    public void Note(PayRunInput input) =>
        db.PayRunInputCodes.AddRange(input.Given.EarningCodes.Select(code => PayRunInputCode.Of(input, codes[code])));

    /// <summary>Records which codes an input uses by now.</summary>
    public async Task NoteAnewAsync(PayRunInput input, CancellationToken cancellationToken)
    {
        await RemoveCodesAsync(input, cancellationToken);
        Note(input);
    }

    /// <summary>Forgets which codes an input used.</summary>
    public Task RemoveCodesAsync(PayRunInput input, CancellationToken cancellationToken) =>
        db.PayRunInputCodes.Where(used => used.PayRunInputId == input.Id).ExecuteDeleteAsync(cancellationToken);

    /// <summary>Refuses to go on with codes that have been changed since they were read; they are then read again.</summary>
    /// <exception cref="ConcurrentChangeException">One of them has.</exception>
    public async Task RefuseChangedAsync(IEnumerable<ManualPay> given, CancellationToken cancellationToken)
    {
        var named = given.SelectMany(pay => pay.EarningCodes).ToHashSet(StringComparer.Ordinal);
        if (named.Count == 0) return;
        var now = await db.EarningCodes.Select(code => new { code.Id, code.Version }).ToDictionaryAsync(code => code.Id, code => code.Version, cancellationToken);
        if (named.Any(code => !now.TryGetValue(codes[code].Id, out var version) || version != codes[code].Version)) throw new ConcurrentChangeException();
    }
}
