using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Payroll.Domain.Common;
using Payroll.WebApi.Authentication;
using Payroll.WebApi.ConditionalRequests;
using Payroll.WebApi.Errors;
using Payroll.WebApi.Idempotency;

namespace Payroll.WebApi.OpenApi;

/// <summary>What an action's declaration says about how it can be refused.</summary>
internal sealed class OperationInfo(ApiDescription action)
{
    private readonly IList<object> _metadata = action.ActionDescriptor.EndpointMetadata;

    public ApiDescription Action => action;

    /// <summary>Where a parameter is declared: a parameter of the action, or a property of a record of query parameters.</summary>
    public static ICustomAttributeProvider? PlaceOf(ApiParameterDescription parameter) =>
        parameter.ModelMetadata is { ContainerType: { } container, PropertyName: { } property }
            ? container.GetProperty(property)
            : (parameter.ParameterDescriptor as ControllerParameterDescriptor)?.ParameterInfo;

    public bool IsOpen => _metadata.OfType<IAllowAnonymous>().Any();

    public IReadOnlyList<string> Scopes => [.. _metadata.OfType<RequiresScopeAttribute>().SelectMany(required => required.Scopes).Distinct()];

    /// <summary>Sent again under the same <c>Idempotency-Key</c>, it is done once.</summary>
    public bool IsRepeatable => HttpMethods.IsPost(action.HttpMethod ?? string.Empty);

    /// <summary>Refused without an <c>Idempotency-Key</c>.</summary>
    public bool RequiresIdempotencyKey => _metadata.OfType<RequiresIdempotencyKeyAttribute>().Any();

    /// <summary>Its key is checked again where it writes.</summary>
    public bool Writes => !HttpMethods.IsGet(action.HttpMethod ?? string.Empty);

    /// <summary>What it creates has no address that its caller could read.</summary>
    public bool HasNoAddress => _metadata.OfType<WithoutAddressAttribute>().Any();

    private bool HasBody => action.ParameterDescriptions.Any(parameter => parameter.Source == BindingSource.Body);

    private bool HasRouteId => action.ParameterDescriptions.Any(parameter => parameter.Source == BindingSource.Path);

    private bool HasVersion => action.ParameterDescriptions.Any(parameter => parameter.Name == FromIfMatchAttribute.HeaderName);

    /// <summary>The refusals by status, in the order of the catalog.</summary>
    public IEnumerable<IGrouping<int, ProblemKind>> Refusals()
    {
        var codes = Codes().ToHashSet(StringComparer.Ordinal);
        return ProblemCatalog.All.Where(kind => codes.Contains(kind.Code)).GroupBy(kind => kind.Status).OrderBy(status => status.Key);
    }

    /// <summary>The answer of this status is a thing with a version.</summary>
    public bool AnswersVersion(string status) => action.SupportedResponseTypes
        .Any(answer => status == $"{answer.StatusCode}" && answer.StatusCode < 300 && answer.Type?.GetProperty("Version") is not null);

    private IEnumerable<string> Codes()
    {
        // Undeclared query parameters are refused everywhere, so every operation can answer 400.
        List<string> codes = [ErrorCodes.InvalidRequest, ErrorCodes.HttpsRequired, ErrorCodes.NotAcceptable, ErrorCodes.InternalError];
        if (!IsOpen)
        {
            codes.AddRange(
            [
                ErrorCodes.DuplicateCredentials, ErrorCodes.MissingApiKey, ErrorCodes.MalformedApiKey, ErrorCodes.InvalidApiKey,
                ErrorCodes.ExpiredApiKey, ErrorCodes.RevokedApiKey, ErrorCodes.InsufficientScope, ErrorCodes.RateLimitExceeded,
                ErrorCodes.TooManyFailedAttempts,
            ]);
        }

        if (HasRouteId)
            codes.Add(ErrorCodes.NotFound);
        // A write may find its rows changed each time that it is tried, wait for other writers too long, or for its body.
        if (Writes)
            codes.AddRange([ErrorCodes.ConcurrentChange, ErrorCodes.ServerBusy, ErrorCodes.BodyTimeout]);
        if (IsRepeatable)
            codes.AddRange([ErrorCodes.IdempotencyInProgress, ErrorCodes.AlreadyCarriedOut, ErrorCodes.IdempotencyKeyReused]);
        if (RequiresIdempotencyKey)
            codes.Add(ErrorCodes.IdempotencyKeyRequired);
        if (HasVersion)
            codes.Add(ErrorCodes.VersionMismatch);
        if (HasBody)
            codes.AddRange([ErrorCodes.BodyTooLarge, ErrorCodes.UnsupportedMediaType]);
        return codes.Concat(_metadata.OfType<RefusesAttribute>().SelectMany(refuses => refuses.Codes));
    }
}
