using System.ComponentModel.DataAnnotations;
using Payroll.Application.Timesheets;

namespace Payroll.WebApi.RequestReading;

/// <summary>A member that takes a time of day, and whatever else is sent is told so: the length is part of the form.</summary>
public sealed class TimeOfDayAttribute : RegularExpressionAttribute
{
    public TimeOfDayAttribute()
        : base(ClockText.TakenPattern) => ErrorMessage = "Give a time of day from 00:00 to 23:59, such as 07:30; midnight, also as an end, is 00:00.";
}
