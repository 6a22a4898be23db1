using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common;
using Payroll.Application.Common.Codes;
using Payroll.Application.Common.Persistence;
using Payroll.Application.Employees;
using Payroll.Domain.Common;
using Payroll.Domain.PayRates;

namespace Payroll.Application.PayRates;

/// <summary>Reads the fields of pay rates, with the employees and employment types that they name.</summary>
/// <param name="employees">The employees that the fields name.</param>
/// <param name="employmentTypes">The employment types that they name, by code.</param>
/// <param name="known">For a code that there is not.</param>
internal sealed class PayRateReader(NamedEmployees employees, IReadOnlyDictionary<string, Guid> employmentTypes, KnownCodes known)
{
    /// <summary>Stands for an employee who is named, and is not looked up yet or not found: the rate is for an employee all the same.</summary>
    private static readonly Guid NamedEmployee = Guid.Empty;

    /// <summary>With as many queries for thousands of rates as for one.</summary>
    public static async Task<PayRateReader> LoadAsync(IPayrollDbContext db, IReadOnlyList<PayRateFields> rates, CancellationToken cancellationToken)
    {
        var employees = await NamedEmployees.LoadAsync(db, rates.Select(fields => fields.EmployeeId.Value), rates.Select(fields => fields.EmployeeExternalId.Value), cancellationToken);
        var named = rates.Select(fields => fields.EmploymentType.Value).ToList();
        var codes = CodeLookups.CodesAmong(named);
        var types = codes.Count == 0 ? [] : await db.EmploymentTypes.Where(type => EF.Parameter(codes).Contains(type.Code))
            .Select(type => new { type.Code, type.Id }).ToDictionaryAsync(type => type.Code, type => type.Id, StringComparer.Ordinal, cancellationToken);
        return new PayRateReader(employees, types, await KnownCodes.ReadIfMissingAsync(named, types.Keys, db.EmploymentTypes, "employment type", cancellationToken));
    }

    /// <summary>Everything that is wrong with the fields of a new rate, before anything is looked up.</summary>
    public static IEnumerable<FieldError> CheckNew(PayRateFields fields)
    {
        var errors = Missing(fields).ToList();
        AddBroken(fields.Over(null) with { EmployeeId = NamesAnEmployee(fields) ? NamedEmployee : null }, errors);
        return errors;
    }

    /// <summary>The rate as it is to be.</summary>
    /// <param name="fields">What is given.</param>
    /// <param name="existing">What is there; null: the rate is new.</param>
    /// <param name="errors">What is wrong is added here.</param>
    public PayRateTerms Read(PayRateFields fields, PayRateTerms? existing, List<FieldError> errors)
    {
        if (existing is null) errors.AddRange(Missing(fields));
        var terms = fields.Over(existing) with
        {
            EmployeeId = EmployeeOf(fields, existing?.EmployeeId, errors),
            EmploymentTypeId = EmploymentTypeOf(fields.EmploymentType, existing?.EmploymentTypeId, errors),
        };
        AddBroken(terms, errors);
        return terms;
    }

    private static IEnumerable<FieldError> Missing(PayRateFields fields)
    {
        if (fields.Unit is null) yield return Required("unit");
        if (fields.Amount is null) yield return Required("amount");
        if (fields.EffectiveFrom is null) yield return Required("effective_from");

        static FieldError Required(string field) => new(field, FieldErrorCodes.Required, $"Give {field}: the rate is new.");
    }

    private static void AddBroken(PayRateTerms terms, List<FieldError> errors)
    {
        var fields = errors.Select(error => error.Field).ToHashSet(StringComparer.Ordinal);
        errors.AddRange(PayRateRules.Check(terms).Where(error => !fields.Contains(error.Field)));
    }

    private static bool NamesAnEmployee(PayRateFields fields) => fields.EmployeeId.Value is not null || fields.EmployeeExternalId.Value is not null;

    private Guid? EmployeeOf(PayRateFields fields, Guid? existing, List<FieldError> errors)
    {
        if (!fields.EmployeeId.HasValue && !fields.EmployeeExternalId.HasValue) return existing;
        return NamesAnEmployee(fields) ? employees.Find(fields.EmployeeId.Value, fields.EmployeeExternalId.Value, errors) ?? NamedEmployee : null;
    }

    private Guid? EmploymentTypeOf(Optional<string?> given, Guid? existing, List<FieldError> errors)
    {
        if (!given.HasValue) return existing;
        if (given.Value is not { } code) return null;
        if (employmentTypes.TryGetValue(code, out var id)) return id;
        errors.Add(known.Unknown("employment_type", code));
        return null;
    }
}
