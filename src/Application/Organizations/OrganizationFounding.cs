using Payroll.Application.ApiKeys;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.ApiKeys;
using Payroll.Domain.Codes;
using Payroll.Domain.Organizations;
using Payroll.Domain.PayGroups;

namespace Payroll.Application.Organizations;

/// <summary>What every organization starts with: its employment types, its earning codes and its first admin key.</summary>
public static class OrganizationFounding
{
    /// <summary>Adds an organization to the unit of work, which acts for it from then on. Nothing is saved.</summary>
    public static Organization Found(IPayrollDbContext db, string name, ApiKeySecret adminKey, ApiKeyIssuer issuer, bool isOperator, DateTimeOffset now)
    {
        var organization = Organization.Found(Guid.CreateVersion7(now), name, now);
        db.SetTenant(organization.Id);
        db.Organizations.Add(organization);
        foreach (var (code, typeName, treatment) in EmploymentType.FromTheStart)
            db.EmploymentTypes.Add(EmploymentType.Seed(Guid.CreateVersion7(now), organization.Id, code, typeName, treatment, now));
        foreach (var starting in StartingEarningCode.All)
            db.EarningCodes.Add(EarningCode.Seed(Guid.CreateVersion7(now), organization.Id, starting, now));
        db.ApiKeys.Add(issuer.Issue(adminKey, organization.Id, ApiKeyGrant.FirstAdmin(isOperator), now));
        return organization;
    }
}
