using Payroll.Application.Common.Secrets;
using Payroll.Domain.Common;
using Payroll.Domain.Employees;
using Payroll.Domain.PayGroups;

namespace Payroll.Application.Employees;

/// <summary>Reads a withholding declaration by the pay group's jurisdiction, and encrypts the tax identifier.</summary>
internal static class TaxReader
{
    public static (TaxDetails? Details, TaxIdentifier? Identifier) Read(
        TaxInput input, TaxDetails? current, TaxIdentifier? identifier, Jurisdiction jurisdiction, Func<string, string> protect, List<FieldError> errors)
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

    /// <summary>The associated data of an employee's encrypted tax identifier.</summary>
    public static SecretContext Context(Guid organizationId, Guid employeeId) => new(organizationId, employeeId, "tax.identifier");

    private static AustralianTaxDetails? Australian(TaxInput input, AustralianTaxDetails? current, List<FieldError> errors)
    {
        var (status, residency, threshold) =
            (input.TfnStatus ?? current?.TfnStatus, input.Residency ?? current?.Residency, input.TaxFreeThreshold ?? current?.TaxFreeThreshold);
        if (status is null) errors.Add(Missing("tfn_status"));
        if (residency is null) errors.Add(Missing("residency"));
        if (threshold is null) errors.Add(Missing("tax_free_threshold"));
        if (status is null || residency is null || threshold is null) return null;
        return new AustralianTaxDetails(
            status.Value,
            residency.Value,
            threshold.Value,
            input.MedicareLevyExemption ?? current?.MedicareLevyExemption ?? MedicareLevyExemption.None,
            input.MedicareLevyVariation ?? current?.MedicareLevyVariation,
            input.StudyLoan ?? current?.StudyLoan ?? false,
            input.TaxOffsetAnnual ?? current?.TaxOffsetAnnual ?? 0,
            input.ExtraWithholding ?? current?.ExtraWithholding ?? 0);
    }

    private static UnitedStatesTaxDetails? American(TaxInput input, UnitedStatesTaxDetails? current, List<FieldError> errors)
    {
        if ((input.FilingStatus ?? current?.FilingStatus) is not { } filing)
        {
            errors.Add(Missing("filing_status"));
            return null;
        }

        return new UnitedStatesTaxDetails(
            filing,
            input.MultipleJobs ?? current?.MultipleJobs ?? false,
            input.DependentsAmount ?? current?.DependentsAmount ?? 0,
            input.OtherIncome ?? current?.OtherIncome ?? 0,
            input.Deductions ?? current?.Deductions ?? 0,
            input.ExtraWithholding ?? current?.ExtraWithholding ?? 0,
            input.Exempt ?? current?.Exempt ?? false,
            input.NonresidentAlien ?? current?.NonresidentAlien ?? false);
    }

    private static TaxIdentifier? ReadTaxFileNumber(
        TaxInput input, AustralianTaxDetails? current, TaxIdentifier? identifier, Func<string, string> protect, List<FieldError> errors)
    {
        var status = input.TfnStatus ?? current?.TfnStatus;
        var kept = current is null || status != TfnStatus.Provided ? null : identifier;
        if (input.TaxFileNumber is null)
        {
            if (status == TfnStatus.Provided && kept is null) errors.Add(Missing("tax_file_number"));
            return kept;
        }

        if (status is not null and not TfnStatus.Provided)
            errors.Add(new("tax.tax_file_number", FieldErrorCodes.Inconsistent, "Leave the number out, or give \"tfn_status\": \"provided\"."));
        var digits = Digits(input.TaxFileNumber, ' ');
        if (digits?.Length is 8 or 9) return new TaxIdentifier(protect(digits), digits[^3..]);
        errors.Add(new("tax.tax_file_number", FieldErrorCodes.InvalidFormat, "A tax file number has eight or nine digits."));
        return null;
    }

    private static TaxIdentifier? ReadSocialSecurityNumber(
        TaxInput input, TaxIdentifier? kept, Func<string, string> protect, List<FieldError> errors)
    {
        if (input.SocialSecurityNumber is null) return kept;
        var digits = Digits(input.SocialSecurityNumber, '-');
        if (digits?.Length == 9) return new TaxIdentifier(protect(digits), digits[^4..]);
        errors.Add(new("tax.social_security_number", FieldErrorCodes.InvalidFormat, "A social security number has nine digits."));
        return null;
    }

    private static string? Digits(string text, char separator)
    {
        var digits = text.Replace(separator.ToString(), string.Empty, StringComparison.Ordinal);
        return digits.All(char.IsAsciiDigit) ? digits : null;
    }

    private static IEnumerable<string> AustralianMembers(TaxInput input)
    {
        if (input.TaxFileNumber is not null) yield return "tax_file_number";
        if (input.TfnStatus is not null) yield return "tfn_status";
        if (input.Residency is not null) yield return "residency";
        if (input.TaxFreeThreshold is not null) yield return "tax_free_threshold";
        if (input.MedicareLevyExemption is not null) yield return "medicare_levy_exemption";
        if (input.MedicareLevyVariation is not null) yield return "medicare_levy_variation";
        if (input.StudyLoan is not null) yield return "study_loan";
        if (input.TaxOffsetAnnual is not null) yield return "tax_offset_annual";
    }

    private static IEnumerable<string> AmericanMembers(TaxInput input)
    {
        if (input.SocialSecurityNumber is not null) yield return "social_security_number";
        if (input.FilingStatus is not null) yield return "filing_status";
        if (input.MultipleJobs is not null) yield return "multiple_jobs";
        if (input.DependentsAmount is not null) yield return "dependents_amount";
        if (input.OtherIncome is not null) yield return "other_income";
        if (input.Deductions is not null) yield return "deductions";
        if (input.Exempt is not null) yield return "exempt";
        if (input.NonresidentAlien is not null) yield return "nonresident_alien";
    }

    private static FieldError Missing(string member) => new($"tax.{member}", FieldErrorCodes.Required, $"Give tax.{member}.");

    private static FieldError Foreign(string member, string jurisdiction) => new(
        $"tax.{member}", FieldErrorCodes.Inconsistent, $"{member} belongs to {jurisdiction}; the pay group is of another jurisdiction.");
}
