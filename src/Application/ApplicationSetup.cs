using FluentValidation;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Payroll.Application.ApiKeys;
using Payroll.Application.AuditEvents;
using Payroll.Application.Common;
using Payroll.Application.Common.Behaviours;
using Payroll.Application.Common.Errors;
using Payroll.Application.Common.Idempotency;
using Payroll.Application.Employees;
using Payroll.Application.Employees.Imports;
using Payroll.Application.PayGroups;
using Payroll.Application.PayRuns;
using Payroll.Application.PayRuns.Calculation;
using Payroll.Application.PayRuns.Cycle;
using Payroll.Application.PayRuns.Inputs;
using Payroll.Application.PayRuns.Staleness;
using Payroll.Application.Timesheets.Pricing;
using Payroll.Application.Timesheets.Recording;

namespace Payroll.Application;

/// <summary>Registers the use cases.</summary>
public static class ApplicationSetup
{
    /// <summary>Handlers, validators, mappings and what runs around every use case.</summary>
    /// <param name="services">The application's services.</param>
    public static IServiceCollection AddApplication(this IServiceCollection services)
    {
        ValidatorOptions.Global.PropertyNameResolver = (_, member, _) => member is null ? null : SnakeCase.Of(member.Name);
        services.AddMediator();
        services.AddValidatorsFromAssembly(typeof(ApplicationSetup).Assembly, ServiceLifetime.Singleton, includeInternalTypes: true);

        services.AddAutoMapper(Mappings.Configure, assemblies: [], ServiceLifetime.Singleton);
        services.AddScoped<RequestErrors>();
        services.AddScoped<IdempotencyContext>();
        services.AddSingleton<ApiKeyIssuer>();
        services.AddSingleton<SharedAuditVerification>();
        services.AddScoped<EmployeeDtoFactory>();
        services.AddScoped<TimesheetBatch>();
        services.AddScoped<HoursInputLoader>();
        services.AddScoped<SalaryInputLoader>();
        services.AddScoped<EmployeeDetailsReader>();
        services.AddScoped<EmployeeFactory>();
        services.AddScoped<EmployeeRevision>();
        services.AddScoped<EmployeeBatch>();
        services.AddScoped<PayGroupUse>();
        services.AddScoped<PayRunOpener>();
        services.AddScoped<RunToRequest>();
        services.AddScoped<ManualPayCodes>();
        services.AddScoped<PayRunItems>();
        services.AddScoped<PayRunDtoFactory>();
        services.AddScoped<PayInputLoader>();
        services.AddScoped<UnpaidSalaries>();
        services.AddScoped<WarningLoader>();
        services.AddScoped<ReadablePayInputs>();
        services.AddScoped<EmployeeCalculation>();
        services.AddScoped<ChunkCalculation>();
        services.AddScoped<CalculationPlanner>();
        services.AddScoped<PaidHours>();
        services.AddScoped<StaleInputs>();
        services.AddSingleton<StaleComparisonCache>();
        services.AddSingleton<CalculationSignals>();
        return services;
    }

    // MediatR's own registration package can't be had: handlers are found here.
    private static void AddMediator(this IServiceCollection services)
    {
        services.AddScoped<ServiceFactory>(provider => provider.GetRequiredService);
        services.AddScoped<IMediator, Mediator>();
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(LoggingBehaviour<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(RetryBehaviour<,>));
        // Before the transaction that keeps an answer for an Idempotency-Key.
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(StaleInputsBehaviour<,>));
        // Before validation: what was right once is answered again, whatever has become of the clock since.
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(IdempotencyBehaviour<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(ValidationBehaviour<,>));
        var handlers = typeof(ApplicationSetup).Assembly.GetTypes()
            .SelectMany(type => type.GetInterfaces(), (type, contract) => (type, contract))
            .Where(found => found.contract.IsGenericType && found.contract.GetGenericTypeDefinition() == typeof(IRequestHandler<,>));
        foreach (var (type, contract) in handlers) services.AddScoped(contract, type);
    }
}
