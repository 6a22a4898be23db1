using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationParts;

namespace Payroll.WebApi.FunctionalTests.Authentication;

/// <summary>What somebody forgot to declare.</summary>
[ApiController]
public sealed class UndeclaredController : ControllerBase
{
    [HttpGet("api/v1/undeclared")]
    public string InTheApi() => "reached";

    [HttpGet("elsewhere/undeclared")]
    public string Elsewhere() => "reached";

    [HttpGet("elsewhere/open"), AllowAnonymous]
    public string Open() => "reached";

    /// <summary>Adds this controller alone to an application.</summary>
    internal sealed class Part : ApplicationPart, IApplicationPartTypeProvider
    {
        public override string Name => "undeclared";

        public IEnumerable<TypeInfo> Types => [typeof(UndeclaredController).GetTypeInfo()];
    }
}
