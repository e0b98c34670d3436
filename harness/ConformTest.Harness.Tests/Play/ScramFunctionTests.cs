using ConformTest.Harness.Play;
using ConformTest.Harness.Play.Functions;

namespace ConformTest.Harness.Tests.Play;

public sealed class ScramFunctionTests
{
    /// <summary>The examples of RFC 5802 section 5 and RFC 7677 section 3.</summary>
    [Theory]
    [InlineData("SHA-1", "n=user,r=fyko+d2lbbFgONRv9qkxdawL", "r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,s=QSXCR+Q6sek8bf92,i=4096",
        "c=biws,r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j", "v0X8v3Bz2T0CJGbJQyF0X+HI4Ts=", "rmF9pqV8S7suAoZWja4dJRkFsKQ=")]
    [InlineData("SHA-256", "n=user,r=rOprNGfwEbeRWgbNEkqO", "r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096",
        "c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0", "dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=", "6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=")]
    public void The_examples_of_the_RFCs_come_out(string hash, string first, string challenge, string last, string proof, string signature)
    {
        var scene = new Scene().With("first", first).With("challenge", challenge).With("last", last).With("password", "pencil");
        scene.Evaluate($"{{scram-proof \"{hash}\" password first challenge last}}").Should().Be(proof);
        scene.Evaluate($"{{scram-signature \"{hash}\" password first challenge last}}").Should().Be(signature);
    }

    [Theory]
    [InlineData("r", "ab=c")]
    [InlineData("i", "4096")]
    [InlineData("s", "")]
    [InlineData("x", "")]
    public void An_attribute_is_found_by_its_name(string name, string value) =>
        new Scene().With("m", "r=ab=c,s=,i=4096").Evaluate($"{{attribute {name} m}}").Should().Be(value);

    [Theory]
    [InlineData("r=x,s=AAAA")]
    [InlineData("r=x,s=AAAA,i=0")]
    [InlineData("r=x,s=AAAA,i=99999999999")]
    [InlineData("r=x,s=!,i=1")]
    public void A_challenge_that_is_none_is_the_targets_doing(string challenge)
    {
        var evaluate = () => new Scene().With("c", challenge).Evaluate("{scram-proof \"SHA-256\" \"p\" \"a\" c \"b\"}");
        evaluate.Should().Throw<UndecodableException>();
    }

    [Fact]
    public void A_password_that_would_have_to_be_prepared_makes_the_case_not_applicable()
    {
        var evaluate = () => new Scene().With("p", "Paßwort").With("c", "r=x,s=AAAA,i=1").Evaluate("{scram-proof \"SHA-256\" p \"a\" c \"b\"}");
        evaluate.Should().Throw<NotApplicableException>();
    }

    [Theory]
    [InlineData("{scram-proof \"MD5\" \"p\" \"a\" \"i=1\" \"b\"}", "*'MD5'*")]
    [InlineData("{channel-binding tls-magic}", "*'tls-magic'*")]
    public void What_does_not_exist_is_the_scripts_error(string braces, string message)
    {
        var evaluate = () => new Scene().Evaluate(braces);
        evaluate.Should().Throw<ScriptException>().WithMessage(message);
    }

    [Fact]
    public void Without_TLS_there_is_nothing_to_bind_to()
    {
        var evaluate = () => new Scene().Evaluate("{channel-binding tls-server-end-point}");
        evaluate.Should().Throw<NotApplicableException>();
    }
}
