using System.Globalization;
using Payroll.Domain.AuditEvents;
using Payroll.Domain.Common;
using Payroll.Domain.Common.Events;
using Payroll.Domain.Employees.Details;

namespace Payroll.Domain.Employees;

/// <summary>A person who can be paid, with the dated employments that say by whom and as what.</summary>
public sealed class Employee : Resource
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
        Take(identity);
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

    /// <summary>Whether employment is over on a day.</summary>
    public bool IsEndedOn(DateOnly today) => EndDate < today;

    /// <summary>The employment in force on a day; before the first day the first, in a gap or after the end the one before.</summary>
    public Employment EmploymentOn(DateOnly day)
    {
        var dated = Employments;
        return dated.LastOrDefault(e => e.EffectiveFrom <= day) ?? dated[0];
    }

    /// <summary>Corrects who the person is.</summary>
    public void Identify(EmployeeIdentity identity, DateTimeOffset at)
    {
        var before = Identity;
        Take(identity);
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

    /// <summary>Changes the terms from a day on, up to the next dated change.</summary>
    /// <exception cref="DomainRuleException">The person is not employed on that day.</exception>
    public void ChangeTerms(Guid employmentId, DateOnly effectiveFrom, Func<EmploymentTerms, EmploymentTerms> change, DateTimeOffset at)
    {
        var current = employments.SingleOrDefault(e => e.Covers(effectiveFrom))
            ?? throw DomainRuleException.OfField(
                "effective_from",
                FieldErrorCodes.Inconsistent,
                $"{effectiveFrom:O} lies outside the person's employment. Give a day on which they are employed.");
        var terms = change(current.Terms);
        if (terms == current.Terms) return;
        if (current.EffectiveFrom == effectiveFrom)
        {
            Updated(current, [.. current.Terms.ChangedTo(terms)], at);
            current.Take(terms);
        }
        else
        {
            Add(new Employment(employmentId, this, effectiveFrom, current.EffectiveTo, terms), at);
            current.EndOn(effectiveFrom.AddDays(-1));
        }

        Touch(at);
    }

    /// <summary>Takes the person on again, after their employment ended.</summary>
    /// <exception cref="DomainRuleException">The employment has no end, or ends on that day or later.</exception>
    public void Rehire(Guid employmentId, DateOnly startDate, EmploymentTerms terms, DateTimeOffset at)
    {
        if (EndDate is not { } end || startDate <= end)
        {
            throw DomainRuleException.OfField(
                "effective_from", FieldErrorCodes.Inconsistent, "A new employment starts after the end of the last one.");
        }

        Add(new Employment(employmentId, this, startDate, null, terms), at);
        EndReason = null;
        Touch(at);
    }

    /// <summary>The end that lies before a day on which the person is not employed any more; otherwise that day.</summary>
    public DateOnly LastDayUpTo(DateOnly day) => EmploymentOn(day).EffectiveTo is { } end && end < day ? end : day;

    /// <summary>Ends the employment. Deletes later changes and later employments.</summary>
    /// <returns>The deleted employments.</returns>
    /// <exception cref="DomainRuleException">The day lies before the first day of employment, or between two employments.</exception>
    public IReadOnlyList<Employment> End(DateOnly endDate, string? reason, DateTimeOffset at)
    {
        reason = Text.Optional(reason, Text.DescriptionLength, "reason");
        if (endDate == EndDate && (reason is null || reason == EndReason)) return [];
        if (endDate < StartDate)
        {
            throw DomainRuleException.OfField(
                "end_date", FieldErrorCodes.Inconsistent, $"Employment starts on {StartDate:O}: it can't end before that.");
        }

        var dropped = employments.Where(e => e.EffectiveFrom > endDate).ToList();
        if (dropped.Count > 0 && LastDayUpTo(endDate) is var last && last < endDate)
        {
            throw DomainRuleException.OfField(
                "end_date",
                FieldErrorCodes.Inconsistent,
                $"The employee has no employment on {endDate:O}: it ended on {last:O}, and begins again later. Give {last:O} to delete the later employments, or a day of a later employment to end it.");
        }

        employments.RemoveAll(dropped.Contains);
        Employments[^1].EndOn(endDate);
        EndReason = reason ?? EndReason;
        Touch(at);
        Raise(AuditActions.EmployeeEnded, at, ("end_date", Written(endDate)), ("reason", reason));
        foreach (var employment in dropped) Raise(new DomainEvent(AuditActions.EmploymentRemoved, employment.Id, at, DetailsOf(employment)));
        return dropped;
    }

    /// <summary>Corrects the first day of employment.</summary>
    /// <exception cref="DomainRuleException">The day does not come before the end of the first employment.</exception>
    public void StartOn(DateOnly startDate, DateTimeOffset at)
    {
        var first = Employments[0];
        if (startDate == first.EffectiveFrom) return;
        if (startDate > (first.EffectiveTo ?? DateOnly.MaxValue))
        {
            throw DomainRuleException.OfField(
                "start_date", FieldErrorCodes.Inconsistent, $"Employment has a change or an end on {first.EffectiveTo:O}: it can't start after that.");
        }

        Updated(first, ["effective_from"], at);
        first.StartOn(startDate);
        Touch(at);
    }

    /// <inheritdoc/>
    public override DomainEvent? Removal(DateTimeOffset at) => new DomainEvent(AuditActions.EmployeeRemoved, Id, at);

    private static string Written(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    private void Add(Employment employment, DateTimeOffset at)
    {
        employments.Add(employment);
        Raise(new DomainEvent(AuditActions.EmploymentCreated, employment.Id, at, DetailsOf(employment)));
    }

    private void Updated(Employment employment, IReadOnlyList<string> changed, DateTimeOffset at) => Raise(new DomainEvent(
        AuditActions.EmploymentUpdated, employment.Id, at, [.. DetailsOf(employment), ("changed", string.Join(", ", changed))]));

    private (string Name, string? Value)[] DetailsOf(Employment employment) =>
        [("employee_id", $"{Id}"), ("effective_from", Written(employment.EffectiveFrom))];

    private static TaxDetails? Exact(TaxDetails? details) => details?.CheckDecimals().FirstOrDefault() is { } error
        ? throw DomainRuleException.OfField(error.Field, error.Code, error.Message)
        : details;

    private void Take(EmployeeIdentity identity)
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
