using System.Globalization;
using Payroll.Domain.AuditEvents;
using Payroll.Domain.Common;
using Payroll.Domain.Common.Events;

namespace Payroll.Domain.Employees;

/// <summary>A person who can be paid, with the dated employments that say by whom and as what.</summary>
public sealed partial class Employee : Resource
{
    private readonly List<Employment> employments = [];

    private Employee()
    {
        FirstName = LastName = Email = EmailNormalized = SearchText = string.Empty;
    }

    private Employee(Guid id, Guid organizationId, EmployeeIdentity identity, DateTimeOffset at)
        : base(id, organizationId, at)
    {
        FirstName = LastName = Email = EmailNormalized = SearchText = string.Empty;
        Apply(identity);
    }

    /// <summary>The id in the caller's own system; unique in the organization, case-sensitive.</summary>
    public string? ExternalId { get; private set; }

    /// <summary>Given name.</summary>
    public string FirstName { get; private set; }

    /// <summary>Family name.</summary>
    public string LastName { get; private set; }

    /// <summary>As it was given.</summary>
    public string Email { get; private set; }

    /// <summary>As it is compared: unique in the organization, and it stays taken when employment ends.</summary>
    public string EmailNormalized { get; private set; }

    /// <summary>What a search looks in: name, e-mail address and external id in upper case, whatever the database's idea of case.</summary>
    public string SearchText { get; private set; }

    /// <summary>Date of birth.</summary>
    public DateOnly? BirthDate { get; private set; }

    /// <summary>Where net pay goes.</summary>
    public BankAccount? BankAccount { get; private set; }

    /// <summary>The withholding declaration.</summary>
    public Tax? Tax { get; private set; }

    /// <summary>Tax file number or social security number, encrypted for this employee's row.</summary>
    public string? ProtectedTaxNumber { get; private set; }

    /// <summary>Where superannuation goes.</summary>
    public SuperFund? SuperFund { get; private set; }

    /// <summary>Why employment ended, in the caller's words.</summary>
    public string? EndReason { get; private set; }

    /// <summary>The dated employments, first day first. They never overlap; a gap is a time without employment.</summary>
    public IReadOnlyList<Employment> Employments => employments.OrderBy(e => e.EffectiveFrom).ToList();

    /// <summary>The first day of employment.</summary>
    public DateOnly StartDate => Employments[0].EffectiveFrom;

    /// <summary>The last day of employment; null while it has no end.</summary>
    public DateOnly? EndDate => Employments[^1].EffectiveTo;

    /// <summary>Who the person is, as one value.</summary>
    public EmployeeIdentity Identity => new(FirstName, LastName, Email, ExternalId, BirthDate);

    /// <summary>What is needed to pay the person, as one value.</summary>
    public EmployeeDetails Details => new(BankAccount, Tax, ProtectedTaxNumber, SuperFund);

    /// <summary>Creates an employee, employed from a day on.</summary>
    /// <exception cref="DomainRuleException">A name is missing or too long, or an amount has fractions of a cent.</exception>
    public static Employee Create(
        Guid id,
        Guid organizationId,
        EmployeeIdentity identity,
        EmployeeDetails details,
        Guid employmentId,
        DateOnly startDate,
        EmploymentTerms terms,
        DateTimeOffset at)
    {
        var employee = new Employee(id, organizationId, identity, at);
        employee.Add(new Employment(employmentId, employee, startDate, null, terms), at);
        employee.Apply(details, at);
        return employee;
    }

    /// <summary>Corrects who the person is, and changes how they are paid.</summary>
    /// <exception cref="DomainRuleException">A name is missing or too long, or an amount has fractions of a cent.</exception>
    public void Update(EmployeeIdentity identity, EmployeeDetails details, DateTimeOffset at)
    {
        var before = (Identity, Details);
        Apply(identity);
        Apply(details, at);
        if ((Identity, Details) != before) Touch(at);
    }

    /// <inheritdoc/>
    public override DomainEvent? Removal(DateTimeOffset at) => new DomainEvent(AuditActions.EmployeeRemoved, Id, at);

    private void Apply(EmployeeIdentity identity)
    {
        FirstName = Text.Required(identity.FirstName, Text.NameLength, "first_name");
        LastName = Text.Required(identity.LastName, Text.NameLength, "last_name");
        Email = Text.Required(identity.Email, EmailAddress.MaxLength, "email");
        EmailNormalized = EmailAddress.Normalize(Email);
        ExternalId = Text.Optional(identity.ExternalId, Text.ExternalIdLength, "external_id");
        BirthDate = identity.BirthDate;
        SearchText = $"{FirstName} {LastName}\n{Email}\n{ExternalId}".ToUpperInvariant();
    }

    private void Apply(EmployeeDetails details, DateTimeOffset at)
    {
        if (details.Tax?.CheckDecimals().FirstOrDefault() is { } error) throw DomainRuleException.OfField(error.Field, error.Code, error.Message);
        if (details.BankAccount != BankAccount) Raise(AuditActions.BankAccountChanged, at);
        if (details.Tax != Tax || details.ProtectedTaxNumber != ProtectedTaxNumber) Raise(AuditActions.TaxDetailsChanged, at);
        if (details.SuperFund != SuperFund) Raise(AuditActions.SuperFundChanged, at);
        (BankAccount, Tax, ProtectedTaxNumber, SuperFund) = details;
    }

    private void Add(Employment employment, DateTimeOffset at)
    {
        employments.Add(employment);
        Raise(new DomainEvent(AuditActions.EmploymentCreated, employment.Id, at, DetailsOf(employment)));
    }

    private (string Name, string? Value)[] DetailsOf(Employment employment) =>
        [("employee_id", $"{Id}"), ("effective_from", Written(employment.EffectiveFrom))];

    private static string Written(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}

/// <summary>Who an employee is.</summary>
/// <param name="FirstName">Given name.</param>
/// <param name="LastName">Family name.</param>
/// <param name="Email">E-mail address; unique in the organization, case ignored.</param>
/// <param name="ExternalId">The id in the caller's own system.</param>
/// <param name="BirthDate">Date of birth.</param>
public sealed record EmployeeIdentity(string FirstName, string LastName, string Email, string? ExternalId, DateOnly? BirthDate);

/// <summary>What is needed to pay a person, beyond who they are.</summary>
/// <param name="BankAccount">Where net pay goes.</param>
/// <param name="Tax">The withholding declaration.</param>
/// <param name="ProtectedTaxNumber">Tax file number or social security number, encrypted for the employee's row.</param>
/// <param name="SuperFund">Where superannuation goes.</param>
public sealed record EmployeeDetails(BankAccount? BankAccount, Tax? Tax, string? ProtectedTaxNumber, SuperFund? SuperFund)
{
    /// <summary>Nothing is known yet.</summary>
    public static EmployeeDetails None { get; } = new(null, null, null, null);
}

/// <summary>A superannuation fund.</summary>
/// <param name="Name">The fund's name.</param>
/// <param name="MemberNumber">The employee's number with the fund.</param>
public sealed record SuperFund(string Name, string? MemberNumber);
