using ConformTest.ReferenceServer.Faults;

namespace ConformTest.ReferenceServer.Tests.Faults;

public sealed class FaultRegistryTests
{
    [Fact]
    public void Faults_are_listed_by_name_with_a_sentence_each()
    {
        FaultRegistry.All.Select(fault => fault.Name).Should().BeInAscendingOrder(StringComparer.Ordinal).And.Contain("smtp.rset.answers-250");
        FaultRegistry.All.Should().OnlyContain(fault => fault.Summary.EndsWith('.'));
    }

    [Theory]
    [InlineData("smtp.rset.answers-25", "smtp.rset.answers-250")]
    [InlineData("smtp.data.only-crlf-dot-crlf", "smtp.data.only-crlf-dot-crlf/bare-lf")]
    [InlineData("pop3.quit.update-removes-delete", "pop3.quit.update-removes-deleted")]
    public void An_unknown_name_is_answered_with_near_ones(string name, string near)
    {
        var asking = () => FaultRegistry.Get(name);
        asking.Should().Throw<UnknownFaultException>().WithMessage($"*'{name}'*{near}*").Which.Near.Should().Contain(near);
    }

    [Fact]
    public async Task A_server_does_not_start_with_an_unknown_fault()
    {
        var starting = () => ReferenceServer.StartAsync(
            new() { Faults = new HashSet<string> { "no.such.fault" } }, TestContext.Current.CancellationToken);
        await starting.Should().ThrowAsync<UnknownFaultException>();
    }

    [Theory]
    [InlineData("smtp.a.b", "smtp", true)]
    [InlineData("smtp.a.b", "pop3", false)]
    [InlineData("mail.a.b", "imap", true)]
    public void A_fault_concerns_the_protocol_in_its_name(string name, string protocol, bool concerned) =>
        new Named(name).Concerns(protocol).Should().Be(concerned);

    private sealed class Named(string name) : Fault(name, "Only a name.");
}
