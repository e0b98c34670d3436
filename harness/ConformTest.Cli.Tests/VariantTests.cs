using ConformTest.Cli.Proof;
using ConformTest.Cli.Tests.Support;
using ConformTest.Harness.Running;
using ConformTest.Suites;

namespace ConformTest.Cli.Tests;

/// <summary>No check may fail on what the RFCs allow. The whole of it is a gate of the build; here a few, one of each kind.</summary>
public sealed class VariantTests : IDisposable
{
    private readonly CommandLine _commandLine = new();

    public void Dispose() => _commandLine.Dispose();

    [Theory]
    [InlineData("smtp.rcpt.says-251")]
    [InlineData("smtp.policy.greylisting")]
    [InlineData("smtp.policy.no-service")]
    [InlineData("imap.fetch.split")]
    [InlineData("pop3.maildrop.newest-first")]
    [InlineData("mail.wire.byte-by-byte")]
    public async Task No_check_fails_on_a_legal_peculiarity(string variant)
    {
        var outcome = (await new VariantProof(SuiteCatalogue.Load(), variant).PlayAsync(TestContext.Current.CancellationToken)).Single();

        outcome.Accusations.Select(accusation => accusation.ToString()).Should().BeEmpty();
        outcome.Verified.Should().BePositive();
    }

    [Fact]
    public async Task A_check_that_forbids_what_is_allowed_is_found_out()
    {
        _commandLine.Write("suite/requirements/made-up.yaml", """
            document: RFC 5321
            title: 'Made up'
            requirements:
              - id: smtp.vrfy.always-verifies
                section: '3.5'
                level: must
                party: server
                testability: wire
                text: 'Made up for a test.'
            """);
        _commandLine.Write("suite/smtp/vrfy.conv", "=== smtp.vrfy.too-strict\nVRFY has to verify.\nneeds: recipient\nstate: greeted\n\nC: VRFY {recipient}\nmust smtp.vrfy.always-verifies\nS: 250\n");
        string[] command = ["requirements", "--variants", "--suite", Path.Combine(_commandLine.Folder, "suite"), "--select"];

        var accusing = await _commandLine.RunAsync([.. command, "smtp.vrfy.verifies-nothing"]);
        var silent = await _commandLine.RunAsync([.. command, "smtp.vrfy.names-the-person"]);

        accusing.Exit.Should().Be(ExitCode.Deviations, accusing.Errors);
        accusing.Output.Should().Contain("smtp.vrfy.always-verifies in smtp.vrfy.too-strict: reply 252").And.EndWith("1 legal variants, 1 false accusations\n");
        silent.Exit.Should().Be(ExitCode.Success, silent.Output);
    }

    [Fact]
    public async Task A_variant_is_switched_on_by_its_name_and_an_unknown_one_is_a_mistake()
    {
        (await _commandLine.RunAsync("run", "--quiet", "--select", "smtp.rset.*", "--variant", "smtp.reply.multi-line")).Exit.Should().Be(ExitCode.Success);
        _commandLine.Record().Transcripts.Values.Should().Contain(transcript => transcript.Entries.Any(entry => entry.Octets.Contains("250-and this has to be said as well")));
        var mistaken = await _commandLine.RunAsync("run", "--quiet", "--variant", "smtp.reply.multiline");
        mistaken.Exit.Should().Be(ExitCode.Usage);
        mistaken.Errors.Should().Contain("unknown variant").And.Contain("smtp.reply.multi-line");
        (await _commandLine.RunAsync("serve", "--variants")).Output.Should().Contain("smtp.reply.multi-line").And.NotContain("smtp.rset.answers-250");
    }
}
