using AutoMapper;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common;
using Payroll.Application.Common.Errors;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.Common;
using Payroll.Domain.Organizations;

namespace Payroll.Application.Organizations;

/// <summary>Replaces the employer's details.</summary>
public sealed record UpdateCurrentOrganization(
    string Name, string? LegalName, string? Abn, string? Ein, PostalAddress? Address, ExpectedVersion? ExpectedVersion) : IRequest<OrganizationDto>;

internal sealed class UpdateCurrentOrganizationValidator : AbstractValidator<UpdateCurrentOrganization>
{
    public UpdateCurrentOrganizationValidator()
    {
        RuleFor(command => command.Abn).Passes(FieldErrorCodes.InvalidFormat, abn =>
            abn is null || abn.Where(c => c != ' ').ToArray() is { Length: 11 } digits && digits.All(char.IsAsciiDigit)
                ? null : "An ABN has eleven digits.");
        RuleFor(command => command.Ein).Passes(FieldErrorCodes.InvalidFormat, ein =>
            ein is null || ein.Length == 10 && ein[2] == '-' && ein.Remove(2, 1).All(char.IsAsciiDigit)
                ? null : "An EIN has nine digits, written as 12-3456789.");
    }
}

internal sealed class UpdateCurrentOrganizationHandler(IPayrollDbContext db, IMapper mapper, TimeProvider clock)
    : IRequestHandler<UpdateCurrentOrganization, OrganizationDto>
{
    public async Task<OrganizationDto> Handle(UpdateCurrentOrganization command, CancellationToken cancellationToken)
    {
        var organization = await db.Organizations.SingleAsync(cancellationToken);
        if (command.ExpectedVersion is { } expected && !expected.Allows(organization.Version)) throw new VersionMismatchException(organization.Version);
        organization.Update(command.Name, command.LegalName, command.Abn, command.Ein, command.Address, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return mapper.Map<OrganizationDto>(organization);
    }
}
