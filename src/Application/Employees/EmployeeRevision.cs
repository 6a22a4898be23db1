using Payroll.Application.Common.Errors;
using Payroll.Application.Employees.Details;
using Payroll.Application.Employees.Employments;
using Payroll.Domain.Common;
using Payroll.Domain.Employees;
using Payroll.Domain.PayGroups;

namespace Payroll.Application.Employees;

/// <summary>Changes employees: the rules, with everything that they look at read before.</summary>
internal sealed class EmployeeRevision(DetailsChange details)
{
    /// <summary>Takes what is right, and adds an error for what is not. After an error or an exception the employee is half changed: it is not saved.</summary>
    /// <exception cref="DomainRuleException">A rule of the domain is broken.</exception>
    /// <exception cref="ConflictException">Hours are in the way.</exception>
    /// <exception cref="InvalidRequestException">The dates of the request do not agree.</exception>
    public void Apply(UpdateEmployee change, Employee employee, RevisionSnapshot facts, List<FieldError> errors, DateTimeOffset now)
    {
        employee.Identify(
            new EmployeeIdentity(
                change.FirstName ?? employee.FirstName,
                change.LastName ?? employee.LastName,
                change.Email ?? employee.Email,
                change.ExternalId.Or(employee.ExternalId),
                change.BirthDate.Or(employee.BirthDate)),
            now);
        if (change.StartDate is { } start) StartOn(start, employee, facts, now);
        RefuseBirthAfterStart(change, employee);
        if (change.ChangesTerms) ChangeTerms(change, employee, facts, errors, now);
        if (change.PaySchedule is not null && !errors.Exists(error => error.Field == "pay_group"))
            EmploymentCatalog.CheckSchedule(GroupOf(change, employee, facts.Catalog), change.PaySchedule, errors);
        details.Change(change, employee, facts.Catalog, errors, now);
    }

    private static PayGroup GroupOf(UpdateEmployee change, Employee employee, EmploymentCatalog catalog) =>
        (change.PayGroup is null ? null : catalog.PayGroup(change.PayGroup, [])) ?? catalog.PayGroup(employee.Employments[^1].PayGroupId);

    private static void StartOn(DateOnly start, Employee employee, RevisionSnapshot facts, DateTimeOffset now)
    {
        if (start != employee.StartDate && facts.Paid.Last(employee.Id) is { } last)
            throw DomainRuleException.InvalidState($"Submitted runs have paid the employee up to {last:O}: the first day of employment can't change any more.", "start_date");
        facts.Unpaid.RefuseStart(employee, start);
        employee.StartOn(start, now);
    }

    private static void RefuseBirthAfterStart(UpdateEmployee change, Employee employee)
    {
        if ((change.BirthDate.HasValue || change.StartDate is not null) && employee.BirthDate >= employee.StartDate)
        {
            throw InvalidRequestException.Of(
                change.BirthDate.HasValue ? "birth_date" : "start_date",
                FieldErrorCodes.Inconsistent,
                "The date of birth comes before the first day of employment.");
        }
    }

    private static void ChangeTerms(UpdateEmployee change, Employee employee, RevisionSnapshot facts, List<FieldError> errors, DateTimeOffset now)
    {
        var terms = TermsChange.Read(change.PayGroup, change.EmploymentType, change.Classification, change.WorkingDays, facts.Catalog, errors);
        if (errors.Count > 0 || DayOf(change, terms, employee, facts, now) is not { } from) return;
        facts.Paid.RefuseChange(employee, from);
        if (terms.PayGroup is not null) facts.Clocked.RefuseOtherClocks(employee, from, terms.PayGroup, facts.Catalog);
        employee.ChangeTerms(Guid.CreateVersion7(now), from, terms.Of, now);
    }

    // The day from which a change holds; null where nothing changes, though days be paid or employment over.
    private static DateOnly? DayOf(UpdateEmployee change, TermsChange terms, Employee employee, RevisionSnapshot facts, DateTimeOffset now)
    {
        if (change.EffectiveFrom is { } said)
            return employee.Employments.FirstOrDefault(dated => dated.Covers(said)) is { } there && terms.Of(there.Terms) == there.Terms ? null : said;
        var shown = InForce(employee, facts.Catalog, now);
        var isShown = terms.Of(shown.Terms) == shown.Terms;
        // What is sent back of a list changes nothing.
        if (change.Restates && isShown) return null;
        // Of what is in force today, or of what comes next, the first day that is not paid.
        var next = shown.EffectiveTo < TodayOf(shown, facts.Catalog, now) ? employee.Employments.FirstOrDefault(dated => dated.EffectiveFrom > shown.EffectiveFrom) : shown;
        var day = next is null ? (DateOnly?)null : PaidDays.NextEmployed(employee, Later(facts.Paid.FirstOpen(employee), next.EffectiveFrom));
        if (day is not null && !(employee.EndDate < day)) return day;
        return isShown ? null : throw Over(employee, isPaid: day is not null);
    }

    // Nobody means to change what is over without saying when, and what is paid stays as it was paid.
    private static Exception Over(Employee employee, bool isPaid) => isPaid
        ? DomainRuleException.InvalidState($"Submitted runs have paid the employee up to the end of employment on {employee.EndDate:O}: its terms can't change any more.")
        : InvalidRequestException.Of(
            "effective_from",
            FieldErrorCodes.Required,
            $"Employment ended on {employee.EndDate:O}. Give effective_from, the day from which the change was to hold; or take the person on again with POST /employees/{{id}}/employments.");

    private static Employment InForce(Employee employee, EmploymentCatalog catalog, DateTimeOffset now)
    {
        var dated = employee.Employments;
        return dated.Count == 1
            ? dated[0]
            : dated.LastOrDefault(e => e.EffectiveFrom <= TodayOf(e, catalog, now)) ?? dated[0];
    }

    private static DateOnly TodayOf(Employment employment, EmploymentCatalog catalog, DateTimeOffset now) =>
        EmployeeDtoFactory.TodayIn(catalog.PayGroup(employment.PayGroupId).TimeZone, now);

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
