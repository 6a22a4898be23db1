using System.ComponentModel.DataAnnotations;
using Payroll.Application.Common;
using Payroll.Domain.Common;
using Payroll.Domain.Employees;
using Payroll.Domain.PayGroups;

namespace Payroll.Application.Employees;

/// <summary>A withholding declaration: the members of the pay group's jurisdiction. In a change, what is left out stays, and null clears.</summary>
public sealed record TaxRequest
{
    private const string Largest = "999999999.99";

    /// <summary>AU: eight or nine digits, with tfn_status provided. Kept encrypted.</summary>
    [StringLength(11)]
    public Optional<string?> TaxFileNumber { get; init; }

    /// <summary>AU, required: whether a tax file number was given.</summary>
    public Optional<TfnStatus?> TfnStatus { get; init; }

    /// <summary>AU, required: residency for tax.</summary>
    public Optional<TaxResidency?> Residency { get; init; }

    /// <summary>AU, required: the tax-free threshold is claimed from this employer.</summary>
    public Optional<bool?> TaxFreeThreshold { get; init; }

    /// <summary>AU: exemption from the Medicare levy; none when left out.</summary>
    public Optional<MedicareLevyExemption?> MedicareLevyExemption { get; init; }

    /// <summary>AU: the Medicare levy variation declaration.</summary>
    public Optional<MedicareLevyVariationRequest?> MedicareLevyVariation { get; init; }

    /// <summary>AU: has a study or training support loan.</summary>
    public Optional<bool?> StudyLoan { get; init; }

    /// <summary>AU: tax offsets claimed, dollars a year.</summary>
    [DecimalNumber(2, "0", Largest)]
    public Optional<decimal?> TaxOffsetAnnual { get; init; }

    /// <summary>US: nine digits. Kept encrypted.</summary>
    [StringLength(11)]
    public Optional<string?> SocialSecurityNumber { get; init; }

    /// <summary>US, required: Form W-4, step 1(c).</summary>
    public Optional<FilingStatus?> FilingStatus { get; init; }

    /// <summary>US: Form W-4, step 2.</summary>
    public Optional<bool?> MultipleJobs { get; init; }

    /// <summary>US: Form W-4, step 3, dollars a year.</summary>
    [DecimalNumber(2, "0", Largest)]
    public Optional<decimal?> DependentsAmount { get; init; }

    /// <summary>US: Form W-4, step 4(a), dollars a year.</summary>
    [DecimalNumber(2, "0", Largest)]
    public Optional<decimal?> OtherIncome { get; init; }

    /// <summary>US: Form W-4, step 4(b), dollars a year.</summary>
    [DecimalNumber(2, "0", Largest)]
    public Optional<decimal?> Deductions { get; init; }

    /// <summary>Kept back on top, dollars a pay.</summary>
    [DecimalNumber(2, "0", Largest)]
    public Optional<decimal?> ExtraWithholding { get; init; }

    /// <summary>US: claims exemption from withholding.</summary>
    public Optional<bool?> Exempt { get; init; }

    /// <summary>US: is a nonresident alien.</summary>
    public Optional<bool?> NonresidentAlien { get; init; }

    /// <summary>Keeps the numbers out of whatever prints the declaration.</summary>
    public override string ToString() => nameof(TaxRequest);
}

/// <summary>A Medicare levy variation declaration (AU).</summary>
public sealed record MedicareLevyVariationRequest
{
    /// <summary>Has a spouse.</summary>
    [Required]
    public bool? Spouse { get; init; }

    /// <summary>Number of dependent children.</summary>
    [Required, Range(0, 20)]
    public int? DependentChildren { get; init; }

    internal MedicareLevyVariation ToVariation() => new(Spouse.GetValueOrDefault(), DependentChildren.GetValueOrDefault());
}

/// <summary>Reads a declaration by the pay group's jurisdiction, and encrypts the number.</summary>
internal static class TaxReader
{
    /// <summary>The declaration after the change, and its number. Null, or not to be kept, where there are errors.</summary>
    /// <param name="input">What the caller gives.</param>
    /// <param name="current">What is there now.</param>
    /// <param name="number">The encrypted number that is there now.</param>
    /// <param name="jurisdiction">The pay group's.</param>
    /// <param name="protect">Encrypts a number.</param>
    /// <param name="errors">Each thing that is wrong is added here.</param>
    public static (Tax? Tax, string? Number) Read(
        TaxRequest input, Tax? current, string? number, Jurisdiction jurisdiction, Func<string, string> protect, List<FieldError> errors)
    {
        // A declaration of the other country says nothing about this one.
        if (current?.IsOf(jurisdiction) != true) (current, number) = (null, null);
        switch (jurisdiction)
        {
            case Jurisdiction.Au:
                errors.AddRange(Foreign("US", AmericanMembers(input)));
                return ReadAustralian(input, current, number, protect, errors);
            case Jurisdiction.Us:
                errors.AddRange(Foreign("AU", AustralianMembers(input)));
                return ReadAmerican(input, current, number, protect, errors);
            default:
                errors.Add(new("tax", FieldErrorCodes.Inconsistent, "The pay group has the jurisdiction none: nothing is withheld, leave tax out."));
                return (null, null);
        }
    }

    private static (Tax Tax, string? Number) ReadAustralian(TaxRequest input, Tax? current, string? number, Func<string, string> protect, List<FieldError> errors)
    {
        var tax = new Tax
        {
            TfnStatus = input.TfnStatus.Or(current?.TfnStatus),
            Residency = input.Residency.Or(current?.Residency),
            TaxFreeThreshold = input.TaxFreeThreshold.Or(current?.TaxFreeThreshold),
            MedicareLevyExemption = input.MedicareLevyExemption.Or(current?.MedicareLevyExemption) ?? MedicareLevyExemption.None,
            MedicareLevyVariation = input.MedicareLevyVariation.Select(given => given?.ToVariation()).Or(current?.MedicareLevyVariation),
            StudyLoan = input.StudyLoan.Or(current?.StudyLoan) ?? false,
            TaxOffsetAnnual = Amount(input.TaxOffsetAnnual, current?.TaxOffsetAnnual),
            ExtraWithholding = Amount(input.ExtraWithholding, current?.ExtraWithholding),
        };
        if (tax.TfnStatus is null) errors.Add(Missing("tfn_status", Enum.GetNames<TfnStatus>()));
        if (tax.Residency is null) errors.Add(Missing("residency", Enum.GetNames<TaxResidency>()));
        if (tax.TaxFreeThreshold is null) errors.Add(Missing("tax_free_threshold"));

        if (input.TaxFileNumber.Value is { } given)
        {
            if (tax.TfnStatus is not null and not TfnStatus.Provided)
                errors.Add(new("tax.tax_file_number", FieldErrorCodes.Inconsistent, "Leave the number out, or give \"tfn_status\": \"provided\"."));
            if (Digits(given, ' ') is { Length: 8 or 9 } digits) return (tax with { TaxFileNumberLast3 = digits[^3..] }, protect(digits));
            errors.Add(new("tax.tax_file_number", FieldErrorCodes.InvalidFormat, "A tax file number has eight or nine digits, not all of them zero."));
            return (tax, null);
        }

        if (tax.TfnStatus != TfnStatus.Provided) return (tax, null);
        if (number is not null && !input.TaxFileNumber.HasValue) return (tax with { TaxFileNumberLast3 = current?.TaxFileNumberLast3 }, number);
        errors.Add(Missing("tax_file_number"));
        return (tax, null);
    }

    private static (Tax Tax, string? Number) ReadAmerican(TaxRequest input, Tax? current, string? number, Func<string, string> protect, List<FieldError> errors)
    {
        var tax = new Tax
        {
            FilingStatus = input.FilingStatus.Or(current?.FilingStatus),
            MultipleJobs = input.MultipleJobs.Or(current?.MultipleJobs) ?? false,
            DependentsAmount = Amount(input.DependentsAmount, current?.DependentsAmount),
            OtherIncome = Amount(input.OtherIncome, current?.OtherIncome),
            Deductions = Amount(input.Deductions, current?.Deductions),
            ExtraWithholding = Amount(input.ExtraWithholding, current?.ExtraWithholding),
            Exempt = input.Exempt.Or(current?.Exempt) ?? false,
            NonresidentAlien = input.NonresidentAlien.Or(current?.NonresidentAlien) ?? false,
        };
        if (tax.FilingStatus is null) errors.Add(Missing("filing_status", Enum.GetNames<FilingStatus>()));

        if (!input.SocialSecurityNumber.HasValue) return (tax with { SocialSecurityNumberLast4 = current?.SocialSecurityNumberLast4 }, number);
        if (input.SocialSecurityNumber.Value is not { } given) return (tax, null);
        if (Digits(given, '-') is { Length: 9 } digits) return (tax with { SocialSecurityNumberLast4 = digits[^4..] }, protect(digits));
        errors.Add(new("tax.social_security_number", FieldErrorCodes.InvalidFormat, "A social security number has nine digits, not all of them zero."));
        return (tax, null);
    }

    private static Money Amount(Optional<decimal?> given, Money? current) => new(given.Or(current?.Amount) ?? 0);

    // Null where there are other characters, or nothing but zeros.
    private static string? Digits(string text, char separator)
    {
        var digits = text.Replace(separator.ToString(), string.Empty, StringComparison.Ordinal);
        return digits.All(char.IsAsciiDigit) && digits.Any(digit => digit != '0') ? digits : null;
    }

    private static (string Name, object? Value)[] AustralianMembers(TaxRequest input) =>
    [
        ("tax_file_number", input.TaxFileNumber.Value), ("tfn_status", input.TfnStatus.Value), ("residency", input.Residency.Value),
        ("tax_free_threshold", input.TaxFreeThreshold.Value), ("medicare_levy_exemption", input.MedicareLevyExemption.Value),
        ("medicare_levy_variation", input.MedicareLevyVariation.Value), ("study_loan", input.StudyLoan.Value),
        ("tax_offset_annual", input.TaxOffsetAnnual.Value),
    ];

    private static (string Name, object? Value)[] AmericanMembers(TaxRequest input) =>
    [
        ("social_security_number", input.SocialSecurityNumber.Value), ("filing_status", input.FilingStatus.Value), ("multiple_jobs", input.MultipleJobs.Value),
        ("dependents_amount", input.DependentsAmount.Value), ("other_income", input.OtherIncome.Value), ("deductions", input.Deductions.Value),
        ("exempt", input.Exempt.Value), ("nonresident_alien", input.NonresidentAlien.Value),
    ];

    private static IEnumerable<FieldError> Foreign(string jurisdiction, (string Name, object? Value)[] members) =>
        members.Where(member => member.Value is not null).Select(member => new FieldError(
            $"tax.{member.Name}", FieldErrorCodes.Inconsistent, $"{member.Name} belongs to {jurisdiction}; the pay group is of another jurisdiction."));

    private static FieldError Missing(string member, params string[] choices) => Lookups.Missing($"tax.{member}", choices);
}
