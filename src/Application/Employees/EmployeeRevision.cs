using Payroll.Application.Common;
using Payroll.Application.Common.Errors;
using Payroll.Application.Employees.Employments;
using Payroll.Domain.Common;
using Payroll.Domain.Employees;
using Payroll.Domain.PayGroups;

namespace Payroll.Application.Employees;

/// <summary>Changes employees: the rules, with everything that they look at read before.</summary>
internal sealed class EmployeeRevision(EmployeeDetailsReader details)
{
    /// <summary>Applies a change. After an exception the employee is half changed: it must not be saved.</summary>
    /// <param name="change">What is given.</param>
    /// <param name="employee">With the employments.</param>
    /// <param name="snapshot">What the change is checked against.</param>
    /// <param name="isRestated">
    /// The fields say what is rather than what changes, as an item of a batch does that may be sent again: what is in force today is no change
    /// then, though the day from which it would hold be another.
    /// </param>
    /// <param name="now">Now, UTC.</param>
    /// <exception cref="DomainRuleException">A rule of the domain is broken.</exception>
    /// <exception cref="ConflictException">Hours conflict with the change.</exception>
    /// <exception cref="InvalidRequestException">A code is unknown, a detail doesn't fit the jurisdiction, or dates do not agree.</exception>
    public void Apply(EmployeeFields change, Employee employee, RevisionSnapshot snapshot, bool isRestated, DateTimeOffset now)
    {
        if (change.StartDate.OrNull() is { } start) StartOn(start, employee, snapshot, now);
        RefuseBirthAfterStart(change, employee);
        var errors = new List<FieldError>();
        if (change.HasTerms) ChangeTerms(change, employee, snapshot, isRestated, errors, now);
        var isGroupKnown = !errors.Exists(error => error.Field == "pay_group");
        if (isGroupKnown && change.PaySchedule.Value is { } schedule)
            EmploymentCatalog.CheckSchedule(GroupOf(change, employee, snapshot.Catalog), schedule, errors);
        // The group of the last employment: details are given for the pay to come.
        Jurisdiction? jurisdiction = isGroupKnown && RevisionSnapshot.LooksAtTheJurisdiction(change)
            ? snapshot.Catalog.PayGroup(employee.Employments[^1].PayGroupId).Jurisdiction
            : null;
        var given = details.Read(change, employee.Details, new(employee.OrganizationId, employee.Id), jurisdiction, errors);
        if (errors.Count > 0) throw new InvalidRequestException(errors);
        employee.Update(EmployeeFactory.IdentityOf(change, employee.Identity), given, now);
    }

    private static PayGroup GroupOf(EmployeeFields change, Employee employee, EmploymentCatalog catalog) =>
        (change.PayGroup.Value is { } code ? catalog.PayGroup(code, []) : null) ?? catalog.PayGroup(employee.Employments[^1].PayGroupId);

    private static void StartOn(DateOnly start, Employee employee, RevisionSnapshot snapshot, DateTimeOffset now)
    {
        if (start != employee.StartDate && snapshot.Paid.Last(employee.Id) is { } last)
            throw DomainRuleException.InvalidState($"Submitted runs have paid the employee up to {last:O}: the first day of employment can't change any more.", "start_date");
        snapshot.Unpaid.RefuseStart(employee, start);
        employee.StartOn(start, now);
    }

    private static void RefuseBirthAfterStart(EmployeeFields change, Employee employee)
    {
        if ((change.BirthDate.HasValue || change.StartDate.HasValue) && change.BirthDate.Or(employee.BirthDate) >= employee.StartDate)
        {
            throw new InvalidRequestException([EmployeeRules.BirthAfterStart(change.BirthDate.HasValue ? "birth_date" : "start_date")]);
        }
    }

    private static void ChangeTerms(EmployeeFields change, Employee employee, RevisionSnapshot snapshot, bool isRestated, List<FieldError> errors, DateTimeOffset now)
    {
        var terms = TermsChange.Read(change.PayGroup.Value, change.EmploymentType.Value, change.Classification, change.WorkingDays, snapshot.Catalog, errors);
        if (errors.Count > 0 || DayOf(change, terms, employee, snapshot, isRestated, now) is not { } from) return;
        snapshot.Paid.RefuseChange(employee, from);
        if (terms.PayGroup is not null) snapshot.Clocked.RefuseOtherClocks(employee, from, terms.PayGroup, snapshot.Catalog);
        employee.ChangeTerms(Guid.CreateVersion7(now), from, terms.Of, now);
    }

    // The day from which a change holds; null where nothing changes, though days be paid or employment over.
    private static DateOnly? DayOf(EmployeeFields change, TermsChange terms, Employee employee, RevisionSnapshot snapshot, bool isRestated, DateTimeOffset now)
    {
        if (change.EffectiveFrom.OrNull() is { } said)
            return employee.Employments.FirstOrDefault(dated => dated.Covers(said)) is { } there && terms.Of(there.Terms) == there.Terms ? null : said;
        var shown = InForce(employee, snapshot.Catalog, now);
        var isShown = terms.Of(shown.Terms) == shown.Terms;
        // What is sent back of a list changes nothing.
        if (isRestated && isShown) return null;
        // Of what is in force today, or of what comes next, the first day that is not paid.
        var next = shown.EffectiveTo < TodayOf(shown, snapshot.Catalog, now) ? employee.Employments.FirstOrDefault(dated => dated.EffectiveFrom > shown.EffectiveFrom) : shown;
        var day = next is null ? (DateOnly?)null : PaidDays.NextEmployed(employee, Later(snapshot.Paid.FirstOpen(employee), next.EffectiveFrom));
        if (day is not null && !(employee.EndDate < day)) return day;
        return isShown ? null : throw Over(employee, isPaid: day is not null);
    }

    // A change of an ended employment needs a date, and paid days never change.
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
