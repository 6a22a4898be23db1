namespace Payroll.WebApi.FunctionalTests.PayGroups;

/// <summary>What tests of holidays do again and again.</summary>
internal static class HolidaySteps
{
    /// <summary>Adds a holiday of a group, or of all; gives its id.</summary>
    public static Task<string> AddHolidayAsync(this ApiClient admin, string date, string? group = null) =>
        admin.MakeAsync("/holidays", new { date, name = "Holiday", pay_group = group }, "holiday_id");
}
