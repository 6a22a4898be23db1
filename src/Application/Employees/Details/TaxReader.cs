using Payroll.Application.Common;
using Payroll.Domain.Common;
using Payroll.Domain.Employees.Details;
using Payroll.Domain.PayGroups;

namespace Payroll.Application.Employees.Details;

/// <summary>Reads a withholding declaration by the pay group's jurisdiction, and encrypts the tax identifier.</summary>
internal static class TaxReader
{
    public static (TaxDetails? Details, TaxIdentifier? Identifier) Read(
        TaxRequest input, TaxDetails? current, TaxIdentifier? identifier, Jurisdiction jurisdiction, Func<string, string> protect, List<FieldError> errors)
    {
        switch (jurisdiction)
        {
            case Jurisdiction.Au:
                foreach (var name in AmericanMembers(input)) errors.Add(Foreign(name, "US"));
                var australian = current as AustralianTaxDetails;
                return (Australian(input, australian, errors), ReadTaxFileNumber(input, australian, identifier, protect, errors));
            case Jurisdiction.Us:
                foreach (var name in AustralianMembers(input)) errors.Add(Foreign(name, "AU"));
                var american = current as UnitedStatesTaxDetails;
                return (American(input, american, errors), ReadSocialSecurityNumber(input, american is null ? null : identifier, protect, errors));
            default:
                errors.Add(new("tax", FieldErrorCodes.Inconsistent, "The pay group has the jurisdiction none: nothing is withheld, leave tax out."));
                return (null, null);
        }
    }

    private static AustralianTaxDetails? Australian(TaxRequest input, AustralianTaxDetails? current, List<FieldError> errors)
    {
        var (status, residency, threshold) =
            (input.TfnStatus.Or(current?.TfnStatus), input.Residency.Or(current?.Residency), input.TaxFreeThreshold.Or(current?.TaxFreeThreshold));
        if (status is null) errors.Add(Missing("tfn_status", Enum.GetNames<TfnStatus>()));
        if (residency is null) errors.Add(Missing("residency", Enum.GetNames<TaxResidency>()));
        if (threshold is null) errors.Add(Missing("tax_free_threshold"));
        if (status is null || residency is null || threshold is null) return null;
        return new AustralianTaxDetails(
            status.Value,
            residency.Value,
            threshold.Value,
            input.MedicareLevyExemption.Or(current?.MedicareLevyExemption) ?? MedicareLevyExemption.None,
            input.MedicareLevyVariation.Select(given => given?.ToVariation()).Or(current?.MedicareLevyVariation),
            input.StudyLoan.Or(current?.StudyLoan) ?? false,
            input.TaxOffsetAnnual.Or(current?.TaxOffsetAnnual) ?? 0,
            input.ExtraWithholding.Or(current?.ExtraWithholding) ?? 0);
    }

    private static UnitedStatesTaxDetails? American(TaxRequest input, UnitedStatesTaxDetails? current, List<FieldError> errors)
    {
        if (input.FilingStatus.Or(current?.FilingStatus) is not { } filing)
        {
            errors.Add(Missing("filing_status", Enum.GetNames<FilingStatus>()));
            return null;
        }

        return new UnitedStatesTaxDetails(
            filing,
            input.MultipleJobs.Or(current?.MultipleJobs) ?? false,
            input.DependentsAmount.Or(current?.DependentsAmount) ?? 0,
            input.OtherIncome.Or(current?.OtherIncome) ?? 0,
            input.Deductions.Or(current?.Deductions) ?? 0,
            input.ExtraWithholding.Or(current?.ExtraWithholding) ?? 0,
            input.Exempt.Or(current?.Exempt) ?? false,
            input.NonresidentAlien.Or(current?.NonresidentAlien) ?? false);
    }

    private static TaxIdentifier? ReadTaxFileNumber(
        TaxRequest input, AustralianTaxDetails? current, TaxIdentifier? identifier, Func<string, string> protect, List<FieldError> errors)
    {
        var status = input.TfnStatus.Or(current?.TfnStatus);
        var kept = current is null || status != TfnStatus.Provided || input.TaxFileNumber.HasValue ? null : identifier;
        if (input.TaxFileNumber.Value is not { } number)
        {
            if (status == TfnStatus.Provided && kept is null) errors.Add(Missing("tax_file_number"));
            return kept;
        }

        if (status is not null and not TfnStatus.Provided)
            errors.Add(new("tax.tax_file_number", FieldErrorCodes.Inconsistent, "Leave the number out, or give \"tfn_status\": \"provided\"."));
        var digits = Digits(number, ' ');
        if (digits?.Length is 8 or 9 && !IsZero(digits)) return new TaxIdentifier(protect(digits), digits[^3..]);
        errors.Add(new("tax.tax_file_number", FieldErrorCodes.InvalidFormat, "A tax file number has eight or nine digits, not all of them zero."));
        return null;
    }

    private static TaxIdentifier? ReadSocialSecurityNumber(
        TaxRequest input, TaxIdentifier? kept, Func<string, string> protect, List<FieldError> errors)
    {
        if (input.SocialSecurityNumber.Value is not { } number) return input.SocialSecurityNumber.HasValue ? null : kept;
        var digits = Digits(number, '-');
        if (digits?.Length == 9 && !IsZero(digits)) return new TaxIdentifier(protect(digits), digits[^4..]);
        errors.Add(new("tax.social_security_number", FieldErrorCodes.InvalidFormat, "A social security number has nine digits, not all of them zero."));
        return null;
    }

    private static string? Digits(string text, char separator)
    {
        var digits = text.Replace(separator.ToString(), string.Empty, StringComparison.Ordinal);
        return digits.All(char.IsAsciiDigit) ? digits : null;
    }

    private static bool IsZero(string digits) => digits.All(digit => digit == '0');

    private static IEnumerable<string> AustralianMembers(TaxRequest input)
    {
        if (input.TaxFileNumber.Value is not null) yield return "tax_file_number";
        if (input.TfnStatus.Value is not null) yield return "tfn_status";
        if (input.Residency.Value is not null) yield return "residency";
        if (input.TaxFreeThreshold.Value is not null) yield return "tax_free_threshold";
        if (input.MedicareLevyExemption.Value is not null) yield return "medicare_levy_exemption";
        if (input.MedicareLevyVariation.Value is not null) yield return "medicare_levy_variation";
        if (input.StudyLoan.Value is not null) yield return "study_loan";
        if (input.TaxOffsetAnnual.Value is not null) yield return "tax_offset_annual";
    }

    private static IEnumerable<string> AmericanMembers(TaxRequest input)
    {
        if (input.SocialSecurityNumber.Value is not null) yield return "social_security_number";
        if (input.FilingStatus.Value is not null) yield return "filing_status";
        if (input.MultipleJobs.Value is not null) yield return "multiple_jobs";
        if (input.DependentsAmount.Value is not null) yield return "dependents_amount";
        if (input.OtherIncome.Value is not null) yield return "other_income";
        if (input.Deductions.Value is not null) yield return "deductions";
        if (input.Exempt.Value is not null) yield return "exempt";
        if (input.NonresidentAlien.Value is not null) yield return "nonresident_alien";
    }

    private static FieldError Missing(string member, params string[] choices) => Lookups.Missing($"tax.{member}", choices);

    private static FieldError Foreign(string member, string jurisdiction) => new(
        $"tax.{member}", FieldErrorCodes.Inconsistent, $"{member} belongs to {jurisdiction}; the pay group is of another jurisdiction.");
}
