import { Component, type ReactNode } from 'react';
import { ScreenFailure } from './Failure.tsx';

/** A screen that breaks leaves the shell standing, with words and a way out. */
export class FailureBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <ScreenFailure /> : this.props.children;
  }
}
