using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common;
using Payroll.Application.Common.Codes;
using Payroll.Application.Common.Errors;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.Codes;
using Payroll.Domain.Common;
using Payroll.Domain.PayRules;

namespace Payroll.Application.PayRules;

/// <summary>Reads the fields of pay rule sets, with what they name by code.</summary>
internal static class PayRuleReader
{
    // Stands for a pay group that is named, and is not looked up yet.
    private static readonly Guid NamedPayGroup = Guid.Empty;

    /// <summary>Everything that is wrong with the fields of a new set, before anything is looked up.</summary>
    public static IEnumerable<FieldError> CheckNew(PayRuleFields fields)
    {
        var terms = fields.Over(null) with { PayGroupId = fields.PayGroup.Value is null ? null : NamedPayGroup };
        if (fields.EffectiveFrom is null) yield return Lookups.Missing("effective_from");
        if (fields.Rules is null) yield return Lookups.Missing("rules");
        foreach (var error in PayRuleSetRules.Check(terms with { Rules = [] }).Concat(CheckRules(fields))) yield return error;
    }

    /// <summary>What is wrong with the rules that are given. They are compared with each other only where each of them could be read.</summary>
    public static IEnumerable<FieldError> CheckRules(PayRuleFields fields) => fields.Rules is not { } rules ? [] : rules.Contains(null)
        ? rules.SelectMany((rule, at) => rule?.Check($"rules[{at}]") ?? [])
        : PayRuleSetRules.CheckRules(rules.OfType<PayRule>().ToList());

    /// <summary>The set as it is to be.</summary>
    /// <param name="db">Where to look things up.</param>
    /// <param name="fields">What is given.</param>
    /// <param name="existing">What is there; null: the set is new.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="InvalidRequestException">Something is wrong with it, or it names what there is not.</exception>
    public static async Task<PayRuleSetTerms> ReadAsync(IPayrollDbContext db, PayRuleFields fields, PayRuleSetTerms? existing, CancellationToken cancellationToken)
    {
        var errors = new List<FieldError>();
        var terms = fields.Over(existing);
        if (fields.PayGroup.HasValue) terms = terms with { PayGroupId = await PayGroupOfAsync(db, fields.PayGroup.Value, errors, cancellationToken) };
        errors.AddRange(PayRuleSetRules.Check(terms));
        if (fields.Rules is not null) errors.AddRange(await UnknownAsync(db, terms, existing, cancellationToken));
        return errors.Count == 0 ? terms : throw new InvalidRequestException(errors);
    }

    private static async Task<Guid?> PayGroupOfAsync(IPayrollDbContext db, string? code, List<FieldError> errors, CancellationToken cancellationToken)
    {
        if (code is null) return null;
        if (await db.PayGroups.FindByCodeAsync(code, cancellationToken) is { } group) return group.Id;
        errors.Add((await KnownCodes.ReadAsync(db.PayGroups, "pay group", cancellationToken)).Unknown("pay_group", code));
        return NamedPayGroup;
    }

    // A retired code stays where it is; nothing new takes it.
    private static async Task<List<FieldError>> UnknownAsync(IPayrollDbContext db, PayRuleSetTerms terms, PayRuleSetTerms? existing, CancellationToken cancellationToken)
    {
        var named = terms.References.ToLookup(reference => reference.Kind);
        var before = (existing?.References ?? []).Select(reference => (reference.Kind, reference.Code)).ToHashSet();
        return
        [
            .. await CheckAsync(
                named[RuleReferenceKind.EarningCode], db.EarningCodes, db.EarningCodes.Where(code => code.Status == CodeStatus.Active), code => code.IsRetired, "earning code"),
            .. await CheckAsync(
                named[RuleReferenceKind.CostCode], db.CostCodes, db.CostCodes.Where(code => code.Status == CodeStatus.Active), code => code.IsRetired, "cost code"),
            .. await CheckAsync(named[RuleReferenceKind.EmploymentType], db.EmploymentTypes, db.EmploymentTypes, _ => false, "employment type"),
        ];

        async Task<List<FieldError>> CheckAsync<T>(IEnumerable<RuleReference> references, IQueryable<T> resources, IQueryable<T> active, Func<T, bool> isRetired, string what)
            where T : Resource, IHasCode
        {
            var all = references.ToList();
            var codes = CodeLookups.CodesAmong(all.Select(reference => reference.Code));
            var found = codes.Count == 0 ? [] : (await resources.AsNoTracking().Where(one => EF.Parameter(codes).Contains(one.Code)).ToListAsync(cancellationToken))
                .ToDictionary(one => one.Code, StringComparer.Ordinal);
            var known = await KnownCodes.ReadIfMissingAsync(all.Select(reference => reference.Code), found.Keys, active, what, cancellationToken);
            return
            [
                .. all.Where(reference => !found.ContainsKey(reference.Code)).Select(reference => known.Unknown(reference.Path, reference.Code)),
                .. all.Where(reference => found.TryGetValue(reference.Code, out var one) && isRetired(one) && !before.Contains((reference.Kind, reference.Code)))
                    .Select(reference => new FieldError(reference.Path, FieldErrorCodes.Inconsistent, $"The {what} '{reference.Code}' is retired: nothing new takes it. Give another one.")),
            ];
        }
    }
}
