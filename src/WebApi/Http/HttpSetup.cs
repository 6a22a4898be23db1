using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Formatters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Payroll.Application.Common.Errors;
using Payroll.WebApi.ConditionalRequests;
using Payroll.WebApi.Http.Json;
using Payroll.WebApi.Idempotency;
using Payroll.WebApi.RequestReading;
using Payroll.WebApi.RequestReading.Batches;
using Payroll.WebApi.RequestReading.Body;
using Payroll.WebApi.RequestReading.Body.Buffering;
using Payroll.WebApi.RequestReading.Query;

namespace Payroll.WebApi.Http;

public static class HttpSetup
{
    /// <summary>How requests are read and answers are written. Adds the controllers.</summary>
    public static IServiceCollection AddPayrollHttp(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddCors();
        services.AddPayrollShutdown();
        services.TryAddScoped<RequestErrors>();
        services.AddScoped<RequestShape>();
        services.AddSingleton<UnknownQueryParameters>();
        services.AddRequestBodies();
        services.AddHostedService<RequestTypesAtStart>();
        services.AddControllers(ReadStrictly).ConfigureApiBehaviorOptions(options =>
        {
            options.InvalidModelStateResponseFactory = RefuseWrongShapes.Answer;
            options.SuppressModelStateInvalidFilter = true;
            options.SuppressMapClientErrors = true;
        });
        services.Replace(ServiceDescriptor.Singleton<IObjectModelValidator, NoFrameworkValidation>());
        services.AddOptions<JsonOptions>().Configure<IHttpContextAccessor>((options, accessor) =>
        {
            PayrollJson.Configure(options.JsonSerializerOptions);
            options.JsonSerializerOptions.TypeInfoResolver =
                new DefaultJsonTypeInfoResolver().WithAddedModifier(new ScopedMembers(accessor).Apply);
        });
        services.Configure<Microsoft.AspNetCore.Http.Json.JsonOptions>(options => PayrollJson.Configure(options.SerializerOptions));
        services.PostConfigure<MvcOptions>(AnswerJsonOnly);
        return services;
    }

    private static void ReadStrictly(MvcOptions options)
    {
        // Bodies are JSON: what looks like a form is refused by its media type, not read as one.
        options.ValueProviderFactories.RemoveType<FormValueProviderFactory>();
        options.ValueProviderFactories.RemoveType<FormFileValueProviderFactory>();
        options.ValueProviderFactories.RemoveType<JQueryFormValueProviderFactory>();
        options.InputFormatters.Clear();
        options.InputFormatters.Add(new BatchInputFormatter());
        options.InputFormatters.Add(new StrictJsonInputFormatter());
        options.ModelBinderProviders.Insert(0, new QueryValueBinderProvider());
        options.ModelValidatorProviders.Clear();
        options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
        var names = new SnakeCaseQueryNames();
        options.Conventions.Add(names);
        options.ModelMetadataDetailsProviders.Add(names);
        options.Filters.Add(new RepeatableRequests());
        options.Filters.AddService<UnknownQueryParameters>();
        options.Filters.Add(new UnexpectedBody());
        options.Filters.Add(new AcceptedAnswers());
        options.Filters.Add(new RefuseWrongShapes());
        options.Filters.Add(new EntityTag());
    }

    private static void AnswerJsonOnly(MvcOptions options)
    {
        // AcceptedAnswers has checked the Accept header before; every request that it lets through gets application/json.
        options.ReturnHttpNotAcceptable = false;
        options.OutputFormatters.RemoveType<StringOutputFormatter>();
        var json = options.OutputFormatters.OfType<SystemTextJsonOutputFormatter>().Single();
        json.SupportedMediaTypes.Clear();
        json.SupportedMediaTypes.Add("application/json");
    }
}
