using Microsoft.Extensions.Configuration;
using Payroll.Application.Common;

namespace Payroll.Infrastructure.Encryption;

internal static class PayrollSecretsSource
{
    public static PayrollSecrets Load(IConfiguration configuration, StartupFacts facts) => throw new NotImplementedException();
}
