using Payroll.Application.Common.Errors;
using Payroll.Domain.Common;

namespace Payroll.WebApi.FunctionalTests.RequestReading;

public sealed class RequestErrorsTests
{
    [TestCase("start_date", true)]
    [TestCase("parts[1]", true)]
    [TestCase("parts[1].gross_pay", true)]
    [TestCase("parts[11]", false)]
    [TestCase("parts", false)]
    [TestCase("start_date_2", false)]
    [TestCase("tags", true)]
    [TestCase("tags_2", false)]
    public void Covers_IsAboutAFieldAndWhatItContains(string field, bool covered)
    {
        var errors = new RequestErrors();
        errors.Add(new FieldError("start_date", FieldErrorCodes.InvalidFormat, "x"));
        errors.Add(new FieldError("parts[1]", FieldErrorCodes.InvalidType, "x"));
        errors.LeaveOut("tags");

        Assert.That(errors.Covers(field), Is.EqualTo(covered));
    }
}
