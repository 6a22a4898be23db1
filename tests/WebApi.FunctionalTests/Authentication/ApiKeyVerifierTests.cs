using System.Net;
using System.Security.Cryptography;
using System.Text;
using Payroll.Application.ApiKeys;
using Payroll.Application.ApiKeys.Authentication;
using Payroll.Application.Common.Secrets;
using Payroll.Application.Common.Security;
using Payroll.Domain.ApiKeys;
using Payroll.Domain.RateLimiting;
using Payroll.TestSupport;
using Payroll.WebApi.Authentication;

namespace Payroll.WebApi.FunctionalTests.Authentication;

public sealed class ApiKeyVerifierTests
{
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 9, 0, 0, TimeSpan.Zero);

    private readonly ApiKeySecret _key = ApiKeyIssuer.NewSecret();
    private readonly List<string> _rehashed = [];

    private OneKey _directory = null!;
    private CountingHasher _hasher = null!;
    private TenAttempts _attempts = null!;

    [SetUp]
    public void Start()
    {
        _rehashed.Clear();
        _hasher = new CountingHasher();
        _attempts = new TenAttempts();
        _directory = new OneKey(_key.PublicId, Record());
    }

    [TestCase("")]
    [TestCase("nonsense")]
    [TestCase("sk_pay_000000000000_0000000000000000000000000000000000000000000000000")]
    public async Task MalformedKey_CausesNeitherHashNorLookup(string text)
    {
        Assert.That((await VerifyAsync(text)).Refusal, Is.EqualTo("malformed_api_key"));
        Assert.That((_directory.Lookups, _hasher.Hashes), Is.EqualTo((0, 0)));
    }

    [Test]
    public async Task UnknownKey_IsHashedAllTheSame()
    {
        Assert.That((await VerifyAsync(ApiKeyIssuer.NewSecret().Value)).Refusal, Is.EqualTo("invalid_api_key"));
        Assert.That((_directory.Lookups, _hasher.Hashes), Is.EqualTo((1, 1)));
    }

    [Test]
    public async Task KnownKey_IsLetIn() => Assert.That(await VerifyAsync(_key.Value), Is.EqualTo(new Verification(_directory.Record, null)));

    [Test]
    public async Task HashOfAnotherPepper_IsInvalid()
    {
        _directory.Record = Record() with { PepperVersion = "ffffffff" };

        Assert.That((await VerifyAsync(_key.Value)).Refusal, Is.EqualTo("invalid_api_key"));
    }

    [Test]
    public async Task HashOfAPreviousPepper_LetsIn_AndIsHandedOnToBeMadeAnew()
    {
        _directory.Record = Record() with { PepperVersion = CountingHasher.Previous };

        Assert.That(await VerifyAsync(_key.Value), Is.EqualTo(new Verification(_directory.Record, null)));
        Assert.That((_rehashed, _hasher.Hashes), Is.EqualTo((new List<string> { _key.PublicId }, 1)));
    }

    [Test]
    public async Task KeyThatIsRefused_IsNotHashedAnew()
    {
        _directory.Record = Record() with { PepperVersion = CountingHasher.Previous, RevokedAt = Now };

        await VerifyAsync(_key.Value);
        await VerifyAsync(_key.Value.WithSecretOf(ApiKeyIssuer.NewSecret().Value));

        Assert.That(_rehashed, Is.Empty);
    }

    [TestCase(true, true, "revoked_api_key")]
    [TestCase(true, false, "revoked_api_key")]
    [TestCase(false, true, "expired_api_key")]
    public async Task StateOfAKey_IsTold(bool revoked, bool expired, string code)
    {
        _directory.Record = Record() with { RevokedAt = revoked ? Now : null, ExpiresAt = expired ? Now : Now.AddTicks(1) };

        Assert.That(await VerifyAsync(_key.Value), Is.EqualTo(new Verification(_directory.Record, code)));
    }

    [Test]
    public async Task StateOfAKey_IsNotToldToWhoHasAnotherSecret()
    {
        _directory.Record = Record() with { RevokedAt = Now };

        Assert.That(await VerifyAsync(_key.Value.WithSecretOf(ApiKeyIssuer.NewSecret().Value)) with { Named = null }, Is.EqualTo(new Verification(null, "invalid_api_key")));
    }

    [Test]
    public async Task TooManyFailedAttempts_AreToldSo_AndAskNoQueryOfTheirOwn()
    {
        for (var i = 0; i < 5; i++)
        {
            await VerifyAsync("nonsense");
            await VerifyAsync(ApiKeyIssuer.NewSecret().Value);
        }

        Assert.That(await VerifyAsync("nonsense"), Is.EqualTo(new Verification(null, "too_many_failed_attempts", 42)));
        Assert.That(await VerifyAsync(ApiKeyIssuer.NewSecret().Value), Is.EqualTo(new Verification(null, "too_many_failed_attempts", 42)));
        Assert.That(await VerifyAsync(_key.Value.WithSecretOf(ApiKeyIssuer.NewSecret().Value)), Is.EqualTo(new Verification(null, "too_many_failed_attempts", 42)));
        Assert.That((_directory.Lookups, _directory.LookupsAmongMany), Is.EqualTo((5, 2)));
    }

    [Test]
    public async Task KnownKey_IsLetInAfterTooManyFailedAttempts()
    {
        for (var i = 0; i < 20; i++) await VerifyAsync("nonsense");

        Assert.That(await VerifyAsync(_key.Value), Is.EqualTo(new Verification(_directory.Record, null)));
    }

    [Test]
    public async Task RevokedKey_IsNoFailedAttempt()
    {
        _directory.Record = Record() with { RevokedAt = Now };
        for (var i = 0; i < 20; i++) await VerifyAsync(_key.Value);

        Assert.That(_attempts.Count, Is.Zero);
    }

    private ValueTask<Verification> VerifyAsync(string text) =>
        new ApiKeyVerifier(_directory, _hasher, new Rehashing(_rehashed), _attempts, new FixedTime(Now)).VerifyAsync(text, IPAddress.Loopback, CancellationToken.None);

    private ApiKeyRecord Record() => new(
        Guid.Empty, Guid.Empty, "Key", "00000000", CountingHasher.HashOf(_key.Value), ScopeSet.Parse(["*:*"]), ApiKeyTier.Standard, null, null, Guid.Empty, [], 1);

    private sealed class OneKey(string publicId, ApiKeyRecord record) : IApiKeyDirectory
    {
        public int Lookups { get; private set; }

        public int LookupsAmongMany { get; private set; }

        public ApiKeyRecord Record { get; set; } = record;

        public ValueTask<ApiKeyRecord?> FindAsync(string id, CancellationToken cancellationToken)
        {
            Lookups++;
            return ValueTask.FromResult(id == publicId ? Record : null);
        }

        public ValueTask<ApiKeyRecord?> FindAmongManyAsync(string id, CancellationToken cancellationToken)
        {
            LookupsAmongMany++;
            return ValueTask.FromResult(id == publicId ? Record : null);
        }

        public void ClearTracking(string id)
        {
        }
    }

    private sealed class TenAttempts : IFailedAttempts
    {
        public int Count { get; private set; }

        public bool IsOver(IPAddress? address) => Count >= 10;

        public int? Add(IPAddress? address) => ++Count > 10 ? 42 : null;
    }

    private sealed class Rehashing(List<string> publicIds) : IApiKeyRehashing
    {
        public void Used(ApiKeyRecord key, ApiKeySecret secret) => publicIds.Add(secret.PublicId);
    }

    private sealed class CountingHasher : IApiKeyHasher
    {
        public const string Previous = "11111111";

        public int Hashes { get; private set; }

        public string PepperVersion => "00000000";

        public static byte[] HashOf(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));

        public ApiKeyHash Hash(string key)
        {
            Hashes++;
            return new(PepperVersion, HashOf(key));
        }

        public ApiKeyHash HashUnder(string pepperVersion, string key) => Hash(key) with { PepperVersion = pepperVersion is Previous ? Previous : PepperVersion };
    }
}
