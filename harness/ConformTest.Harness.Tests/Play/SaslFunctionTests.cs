using System.Security.Cryptography;
using System.Text;
using ConformTest.Harness.Play;
using ConformTest.Harness.Play.Functions;

namespace ConformTest.Harness.Tests.Play;

public sealed class SaslFunctionTests
{
    [Fact]
    public void APOP_has_the_answer_of_RFC_1939_section_7() =>
        new Scene().With("g", "+OK POP3 server ready <1896.697170952@dbc.mtview.ca.us>").Evaluate("{apop g \"tanstaaf\"}")
            .Should().Be("c4c9334bac560ecc979e58001b3e22fb");

    [Theory]
    [InlineData("+OK ready")]
    [InlineData("+OK <half")]
    [InlineData("+OK half>")]
    public void Without_a_timestamp_APOP_does_not_apply(string greeting)
    {
        var evaluate = () => new Scene().With("g", greeting).Evaluate("{apop g \"x\"}");
        evaluate.Should().Throw<NotApplicableException>().WithMessage("*timestamp*");
    }

    [Fact]
    public void CRAM_MD5_has_the_answer_of_RFC_2195_section_2() =>
        new Scene().WithAccount("tim", "tim", "tanstaaftanstaaf")
            .With("c", "PDE4OTYuNjk3MTcwOTUyQHBvc3RvZmZpY2UucmVzdG9uLm1jaS5uZXQ+")
            .Evaluate("{cram-md5 tim c}").Should().Be("dGltIGI5MTNhNjAyYzdlZGE3YTQ5NWI0ZTZlNzMzNGQzODkw");

    [Fact]
    public void PLAIN_has_the_form_of_RFC_4616_without_an_authorization_identity() =>
        new Scene().WithAccount("tim", "tim", "tanstaaftanstaaf").Evaluate("{plain tim}").Should().Be("AHRpbQB0YW5zdGFhZnRhbnN0YWFm");

    [Fact]
    public void SCRAM_asks_with_the_user_escaped_and_a_nonce_of_the_case()
    {
        var first = Unbase64(new Scene("abc").WithAccount("tim", "a=b,c", "x").Evaluate("{scram-first tim}"));
        first.Should().Be("n,,n=a=3Db=2Cc,r=ctabc");
    }

    /// <summary>The example's user, password, salt and count, with our nonce: the proof is verified the way the RFC tells the server to do it.</summary>
    [Fact]
    public void SCRAM_proves_the_password_in_the_way_a_server_checks_it()
    {
        var server = new ScramServer("user", "pencil", Convert.FromBase64String("W22ZaJ0SNY7soEsUEjb6gQ=="), 4096);
        var scene = new Scene("abc").WithAccount("tim", "user", "pencil");
        var challenge = server.Challenge(Unbase64(scene.Evaluate("{scram-first tim}")));
        scene.With("c", Base64(challenge));
        var final = Unbase64(scene.Evaluate("{scram-final tim c}"));
        final.Should().StartWith($"c=biws,r={server.Nonce},p=");
        server.Accepts(final).Should().BeTrue();
        scene.With("v", Base64($"v={server.Signature(final)}")).Evaluate("{scram-verify tim v}").Should().Be("1");
        scene.With("v", Base64("v=AAAA")).Evaluate("{scram-verify tim v}").Should().Be("0");
        scene.With("v", Base64("e=other-error")).Evaluate("{scram-verify tim v}").Should().Be("0");
    }

    [Fact]
    public void The_check_above_refuses_a_wrong_password()
    {
        var server = new ScramServer("user", "pencil", [1, 2, 3], 10);
        var scene = new Scene("abc").WithAccount("tim", "user", "crayon");
        scene.With("c", Base64(server.Challenge(Unbase64(scene.Evaluate("{scram-first tim}")))));
        server.Accepts(Unbase64(scene.Evaluate("{scram-final tim c}"))).Should().BeFalse();
    }

    /// <summary>RFC 7677 section 3: with its nonces in place of ours, the same steps give the proof printed there.</summary>
    [Fact]
    public void The_server_of_this_test_has_the_answers_of_RFC_7677_section_3()
    {
        var server = new ScramServer("user", "pencil", Convert.FromBase64String("W22ZaJ0SNY7soEsUEjb6gQ=="), 4096) { ServerNonce = "%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0" };
        server.Challenge("n,,n=user,r=rOprNGfwEbeRWgbNEkqO");
        const string final = "c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=";
        server.Accepts(final).Should().BeTrue();
        server.Signature(final).Should().Be("6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=");
    }

    [Theory]
    [InlineData("r=x,s=AAAA,i=0")]
    [InlineData("r=x,s=AAAA,i=99999999999")]
    [InlineData("r=x,s=AAAA")]
    [InlineData("r=x,s=!,i=1")]
    [InlineData("")]
    public void A_challenge_that_is_none_is_the_targets_doing(string challenge)
    {
        var evaluate = () => new Scene().WithAccount("tim", "u", "p").With("c", Base64(challenge)).Evaluate("{scram-final tim c}");
        evaluate.Should().Throw<UndecodableException>();
    }

    [Fact]
    public void An_account_that_is_not_there_is_named()
    {
        var evaluate = () => new Scene().Evaluate("{plain tim}");
        evaluate.Should().Throw<ScriptException>().WithMessage("*'tim'*");
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private static string Unbase64(string text) => Encoding.UTF8.GetString(Convert.FromBase64String(text));

    /// <summary>The server's side of RFC 5802 section 3, written from the formulas there.</summary>
    private sealed class ScramServer(string user, string password, byte[] salt, int iterations)
    {
        private string _firstBare = "";
        private string _challenge = "";

        public string ServerNonce { get; init; } = "server";

        public string Nonce { get; private set; } = "";

        public string Challenge(string first)
        {
            _firstBare = first["n,,".Length..];
            _firstBare.Should().StartWith($"n={user},");
            Nonce = _firstBare.Split(",r=")[1] + ServerNonce;
            return _challenge = $"r={Nonce},s={Convert.ToBase64String(salt)},i={iterations}";
        }

        public bool Accepts(string final)
        {
            var stored = SHA256.HashData(HMACSHA256.HashData(Salted(), Encoding.ASCII.GetBytes("Client Key")));
            var signature = HMACSHA256.HashData(stored, Message(final));
            var proof = Convert.FromBase64String(final.Split(",p=")[1]);
            var key = proof.Select((octet, i) => (byte)(octet ^ signature[i])).ToArray();
            return SHA256.HashData(key).SequenceEqual(stored);
        }

        public string Signature(string final) =>
            Convert.ToBase64String(HMACSHA256.HashData(HMACSHA256.HashData(Salted(), Encoding.ASCII.GetBytes("Server Key")), Message(final)));

        private byte[] Message(string final) => Encoding.UTF8.GetBytes($"{_firstBare},{_challenge},{final.Split(",p=")[0]}");

        private byte[] Salted() => Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(password), salt, iterations, HashAlgorithmName.SHA256, 32);
    }
}
