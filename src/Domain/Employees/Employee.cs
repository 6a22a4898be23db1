using Payroll.Domain.AuditEvents;
using Payroll.Domain.Common;
using Payroll.Domain.Common.Events;
using Payroll.Domain.Employees.Details;

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

    /// <summary>Tax file number or social security number.</summary>
    public TaxIdentifier? TaxIdentifier { get; private set; }

    /// <summary>The withholding declaration.</summary>
    public TaxDetails? Tax { get; private set; }

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
        var employee = new Employee(id, organizationId, identity, at)
        {
            BankAccount = details.BankAccount,
            Tax = Exact(details.Tax),
            TaxIdentifier = details.TaxIdentifier,
            SuperFund = details.SuperFund,
        };
        employee.Add(new Employment(employmentId, employee, startDate, null, terms), at);
        if (details.BankAccount is not null) employee.Raise(AuditActions.BankAccountChanged, at);
        if (details.Tax is not null || details.TaxIdentifier is not null) employee.Raise(AuditActions.TaxDetailsChanged, at);
        if (details.SuperFund is not null) employee.Raise(AuditActions.SuperFundChanged, at);
        return employee;
    }

    /// <summary>Corrects who the person is.</summary>
    public void Identify(EmployeeIdentity identity, DateTimeOffset at)
    {
        var before = Identity;
        Apply(identity);
        if (Identity != before) Touch(at);
    }

    /// <summary>What is needed to pay the person, as one value.</summary>
    public EmployeeDetails Details => new(BankAccount, Tax, TaxIdentifier, SuperFund);

    /// <summary>Who the person is, as one value.</summary>
    public EmployeeIdentity Identity => new(FirstName, LastName, Email, ExternalId, BirthDate);

    /// <summary>Sends net pay to another account; null: to none.</summary>
    public void PayInto(BankAccount? account, DateTimeOffset at)
    {
        if (account == BankAccount) return;
        BankAccount = account;
        Touch(at);
        Raise(AuditActions.BankAccountChanged, at);
    }

    /// <summary>Takes another withholding declaration.</summary>
    /// <exception cref="DomainRuleException">An amount of it has fractions of a cent.</exception>
    public void DeclareTax(TaxDetails? details, TaxIdentifier? identifier, DateTimeOffset at)
    {
        if (details == Tax && identifier == TaxIdentifier) return;
        Tax = Exact(details);
        TaxIdentifier = identifier;
        Touch(at);
        Raise(AuditActions.TaxDetailsChanged, at);
    }

    /// <summary>Names another superannuation fund; null: none.</summary>
    public void ContributeTo(SuperFund? fund, DateTimeOffset at)
    {
        if (fund == SuperFund) return;
        SuperFund = fund;
        Touch(at);
        Raise(AuditActions.SuperFundChanged, at);
    }

    /// <inheritdoc/>
    public override DomainEvent? Removal(DateTimeOffset at) => new DomainEvent(AuditActions.EmployeeRemoved, Id, at);

    private static TaxDetails? Exact(TaxDetails? details) => details?.CheckDecimals().FirstOrDefault() is { } error
        ? throw DomainRuleException.OfField(error.Field, error.Code, error.Message)
        : details;

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
}

/// <summary>Who an employee is.</summary>
/// <param name="FirstName">Given name.</param>
/// <param name="LastName">Family name.</param>
/// <param name="Email">E-mail address; unique in the organization, case ignored.</param>
/// <param name="ExternalId">The id in the caller's own system.</param>
/// <param name="BirthDate">Date of birth.</param>
public sealed record EmployeeIdentity(string FirstName, string LastName, string Email, string? ExternalId, DateOnly? BirthDate);
