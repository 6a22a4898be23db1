using AutoMapper;
using Microsoft.Extensions.Logging.Abstractions;

namespace Payroll.Application.UnitTests.Common;

public sealed class MappingTests
{
    [Test]
    public void Mappings_OfEveryRoom_FillEveryMember()
    {
        var configuration = new MapperConfiguration(mapping => mapping.AddMaps(typeof(ApplicationSetup).Assembly), NullLoggerFactory.Instance);

        Assert.That(configuration.AssertConfigurationIsValid, Throws.Nothing);
    }
}
