#!/usr/bin/python3
"""WebKitGTK in a bare window, to be started by WebKitWebDriver.

Its own MiniBrowser has a toolbar, which is never narrower than 447 px, gives pages no language, and leaves its window
without the focus where no window manager runs: neither phones nor keyboards could be tested in it.
"""
import gi

gi.require_version('Gdk', '3.0')
gi.require_version('Gtk', '3.0')
gi.require_version('WebKit2', '4.1')
from gi.repository import Gdk, Gtk, WebKit2

context = WebKit2.WebContext.new_ephemeral()
context.set_automation_allowed(True)
context.set_preferred_languages(['en-GB'])


def focus(window, *_):
    window.get_window().focus(Gdk.CURRENT_TIME)


def create_web_view(_session):
    view = WebKit2.WebView(web_context=context, is_controlled_by_automation=True)
    window = Gtk.Window(default_width=800, default_height=600, decorated=False)
    window.add(view)
    window.connect('map-event', focus)
    view.connect('close', lambda *_: Gtk.main_quit())
    window.show_all()
    return view


def started(_context, session):
    info = WebKit2.ApplicationInfo()
    info.set_name('webkit-window')
    info.set_version(WebKit2.get_major_version(), WebKit2.get_minor_version(), WebKit2.get_micro_version())
    session.set_application_info(info)
    session.connect('create-web-view', create_web_view)


context.connect('automation-started', started)
Gtk.main()
